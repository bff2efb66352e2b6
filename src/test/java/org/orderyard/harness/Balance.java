package org.orderyard.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must hold after any crash: accepted = done + dead + waiting, key by key, and the partner got every done one
 * with effect once.
 *
 * @param effects how often the partner's stub took each key as new, after its own deduplication by message id
 */
public record Balance(
        Set<String> accepted, Set<String> done, Set<String> dead, Set<String> waiting, Map<String, Integer> effects) {

    public List<String> findings() {
        var findings = new ArrayList<String>();
        report(findings, "accepted and lost", minus(accepted, known()));
        report(findings, "never accepted, yet known", minus(known(), accepted));
        report(findings, "both done and dead", both(done, dead));
        report(findings, "both done and waiting", both(done, waiting));
        report(findings, "both dead and waiting", both(dead, waiting));
        report(findings, "done, but the partner got nothing", minus(done, effects.keySet()));
        report(findings, "sent to the partner, but not done", minus(effects.keySet(), done));
        report(findings, "more than once with effect", twice());
        return List.copyOf(findings);
    }

    private Set<String> known() {
        var known = new TreeSet<>(done);
        known.addAll(dead);
        known.addAll(waiting);
        return known;
    }

    private Set<String> twice() {
        var twice = new TreeSet<>(effects.keySet());
        twice.removeIf(key -> effects.get(key) < 2);
        return twice;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static void report(List<String> findings, String what, Set<String> keys) {
        if (!keys.isEmpty()) {
            findings.add("%d %s: %s"
                    .formatted(keys.size(), what, keys.stream().limit(10).toList()));
        }
    }
}
