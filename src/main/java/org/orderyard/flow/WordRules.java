package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Unknown guards and effects, and arguments that they do not take. */
final class WordRules {
    private final Flow flow;
    private final Vocabulary<?> vocabulary;
    private final Faults faults;

    WordRules(Flow flow, Vocabulary<?> vocabulary, Faults faults) {
        this.flow = flow;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    void check() {
        Stream.concat(flow.order().transitions().stream(), flow.delivery().transitions().stream())
                .forEach(this::transition);
        flow.rollup().forEach(this::choice);
    }

    private void transition(Transition it) {
        effects(it.effects(), it.line());
        it.choices().forEach(this::choice);
    }

    private void choice(Choice it) {
        it.when().guards().forEach(test -> guard(test, it.line()));
        effects(it.effects(), it.line());
    }

    private void guard(Condition.Test test, int line) {
        vocabulary
                .findGuard(test.guard())
                .ifPresentOrElse(
                        it -> argument("guard", test.guard(), test.argument(), it::check, line),
                        () -> unknown("guard", test.guard(), vocabulary.guardNames(), line));
        if (test.guard().equals("order-state")) states(test, "order", flow.order(), line);
        if (test.guard().equals("any-delivery-state")) states(test, "delivery", flow.delivery(), line);
    }

    private void states(Condition.Test test, String whose, Machine machine, int line) {
        var known = machine.states().keySet();
        Words.of(test.argument()).stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> faults.error(
                        line,
                        "unknown state '%s' of the %s in guard '%s'; %s",
                        it,
                        whose,
                        test.guard(),
                        Nearest.hint(it, known)));
    }

    private void effects(List<EffectCall> calls, int line) {
        calls.forEach(call -> vocabulary
                .findEffect(call.effect())
                .ifPresentOrElse(
                        it -> argument("effect", call.effect(), call.argument(), it::check, line),
                        () -> unknown("effect", call.effect(), vocabulary.effectNames(), line)));
    }

    private void argument(String kind, String word, JsonNode argument, Consumer<JsonNode> check, int line) {
        try {
            check.accept(argument);
        } catch (IllegalArgumentException wrong) {
            faults.error(line, "%s '%s': %s", kind, word, String.valueOf(wrong.getMessage()));
        }
    }

    private void unknown(String kind, String word, Set<String> known, int line) {
        faults.error(line, "unknown %s '%s'; %s", kind, word, Nearest.hint(word, known));
    }
}
