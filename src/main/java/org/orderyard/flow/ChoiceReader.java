package org.orderyard.flow;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** Reads the ways out of a transition, their conditions and effects. */
final class ChoiceReader {
    private ChoiceReader() {}

    /** {@code choose:}, or the one way out that stands in the transition itself; neither: stay. */
    static List<Choice> choices(Section transition) {
        if (!transition.has("choose")) return List.of(way(transition, new Condition.Always(), List.of()));
        for (var key : List.of("to", "refuse", "conflict"))
            if (transition.has(key))
                transition.faults().error(transition.line(), "'%s' beside 'choose'; move it into the choices", key);
        var choices = transition.items("choose").stream()
                .map(it -> choice(it, transition.faults(), "a choice"))
                .toList();
        if (choices.isEmpty())
            transition.faults().error(transition.line(), "'choose' without a choice; add one, or write 'to'");
        return choices;
    }

    static List<Choice> rollup(Section root) {
        return root.items("rollup").stream()
                .map(it -> {
                    var rule = choice(it, root.faults(), "a rule of the roll-up");
                    if (rule.no().isPresent())
                        root.faults().error(it.line(), "the roll-up cannot say no; remove 'refuse' or 'conflict'");
                    return rule;
                })
                .toList();
    }

    static List<EffectCall> effects(Section section) {
        return section.items("do").stream()
                .map(it -> effect(it, section.faults()))
                .toList();
    }

    private static Choice choice(Yaml yaml, Faults faults, String what) {
        var it = Section.of(what, yaml, faults).only("when", "otherwise", "to", "do", "refuse", "conflict");
        if (it.has("when") == it.has("otherwise"))
            faults.error(yaml.line(), "%s has to say either 'when: …' or 'otherwise: true'", what);
        if (it.has("otherwise") && !it.text("otherwise").equals("true"))
            faults.error(yaml.line(), "'otherwise' can only be true; write 'otherwise: true'");
        var when = it.find("when").map(at -> condition(at, faults)).orElseGet(Condition.Always::new);
        return way(it, when, effects(it));
    }

    private static Choice way(Section it, Condition when, List<EffectCall> effects) {
        var outs = List.of("to", "refuse", "conflict").stream().filter(it::has).toList();
        if (outs.size() > 1)
            it.faults().error(it.line(), "%s in one %s; keep one", String.join(" and ", outs), it.what());
        Optional<Choice.No> refuse = it.maybe("refuse").map(Choice.No.Refuse::new);
        Optional<Choice.No> no = refuse.or(() -> it.maybe("conflict").map(Choice.No.Conflict::new));
        return new Choice(when, it.maybe("to"), effects, no, it.line());
    }

    private static Condition condition(Yaml yaml, Faults faults) {
        if (yaml instanceof Yaml.Scalar it) return new Condition.Test(it.text(), MissingNode.getInstance());
        if (yaml instanceof Yaml.Fields it && it.isSingle())
            return named(it.first().getKey(), it.first().getValue(), faults);
        faults.error(yaml.line(), "a condition is one guard; put several under 'all: […]' or 'any: […]'");
        return new Condition.Always();
    }

    private static Condition named(String word, Yaml value, Faults faults) {
        return switch (word) {
            case "all" -> new Condition.All(parts(word, value, faults));
            case "any" -> new Condition.Any(parts(word, value, faults));
            case "not" -> new Condition.Not(condition(value, faults));
            default -> new Condition.Test(word, value.json());
        };
    }

    private static List<Condition> parts(String word, Yaml value, Faults faults) {
        if (value instanceof Yaml.Items list && !list.items().isEmpty())
            return list.items().stream().map(it -> condition(it, faults)).toList();
        faults.error(value.line(), "'%s' needs a list of conditions", word);
        return List.of();
    }

    private static EffectCall effect(Yaml yaml, Faults faults) {
        if (yaml instanceof Yaml.Scalar it) return new EffectCall(it.text(), MissingNode.getInstance());
        if (yaml instanceof Yaml.Fields it && it.isSingle())
            return new EffectCall(it.first().getKey(), it.first().getValue().json());
        faults.error(yaml.line(), "an effect is one word, or one word with its argument: { notify: shipped }");
        return new EffectCall("", MissingNode.getInstance());
    }
}
