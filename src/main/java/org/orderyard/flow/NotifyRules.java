package org.orderyard.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notices and who is told of them: each listed one is given, each given one is listed, every mail has its template. A flow without the
 * section tells the channel of everything.
 */
final class NotifyRules {
    private static final String EFFECT = "notify";

    private final Flow flow;
    private final Set<String> tellable;
    private final Faults faults;
    private final Set<String> given = new LinkedHashSet<>();

    NotifyRules(Flow flow, Set<String> tellable, Faults faults) {
        this.flow = flow;
        this.tellable = tellable;
        this.faults = faults;
    }

    void check() {
        Stream.concat(flow.order().transitions().stream(), flow.delivery().transitions().stream())
                .forEach(this::transition);
        flow.rollup().forEach(it -> effects(it.effects(), it.line()));
        flow.notices().forEach(this::notice);
    }

    private void transition(Transition it) {
        effects(it.effects(), it.line());
        it.choices().forEach(choice -> effects(choice.effects(), choice.line()));
    }

    private void effects(List<EffectCall> calls, int line) {
        calls.stream()
                .filter(it -> it.effect().equals(EFFECT))
                .map(it -> it.argument().asText())
                .forEach(it -> given(it, line));
    }

    private void given(String notice, int line) {
        given.add(notice);
        if (flow.notices().isEmpty()) tells(Flow.Told.CHANNEL, notice, line);
        else if (!flow.notices().containsKey(notice))
            faults.error(
                    line,
                    "nobody is told of notice '%s'; list it under 'notify', or %s",
                    notice,
                    Nearest.hint(notice, flow.notices().keySet()));
    }

    private void notice(String notice, Set<Flow.Told> told) {
        var line = flow.source().line("notify", notice);
        if (!given.contains(notice))
            faults.error(
                    line,
                    "no effect gives the notice '%s'; write 'do: [{ notify: %s }]' where it happens, or remove it",
                    notice,
                    notice);
        told.forEach(it -> tells(it, notice, line));
    }

    private void tells(Flow.Told told, String notice, int line) {
        if (tellable.contains(told.word() + "/" + notice)) return;
        if (told == Flow.Told.CHANNEL)
            faults.error(line, "no channel knows a notice '%s'; there are %s", notice, known(told));
        else
            faults.error(
                    line, "there is no template shops/mails/%s/%s.txt; there are %s", told.word(), notice, known(told));
    }

    private String known(Flow.Told told) {
        var folder = told.word() + "/";
        return tellable.stream()
                .filter(it -> it.startsWith(folder))
                .map(it -> it.substring(folder.length()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
