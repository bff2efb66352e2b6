package org.orderyard.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effects that a flow calls, asked for what they do. Unknown or wrongly called ones do nothing: another rule reports them. */
record Calls(Flow flow, Vocabulary<?> vocabulary) {
    static Stream<EffectCall> in(Flow flow) {
        return Stream.of(
                        flow.order().transitions().stream().flatMap(Transition::allEffects),
                        flow.delivery().transitions().stream().flatMap(Transition::allEffects),
                        flow.rollup().stream().flatMap(it -> it.effects().stream()))
                .flatMap(it -> it);
    }

    Set<String> allRaised() {
        return in(flow).flatMap(it -> raised(it).stream()).collect(Collectors.toSet());
    }

    Set<String> raised(EffectCall call) {
        return sound(call).map(it -> it.raises(call.argument())).orElse(Set.of());
    }

    Set<String> taken(EffectCall call) {
        return sound(call).map(Effect::takes).orElse(Set.of());
    }

    Set<String> givenBack(EffectCall call) {
        return sound(call).map(Effect::givesBack).orElse(Set.of());
    }

    /** The built-in effect is the only one that says for whom it raises. */
    static List<Raise.Call> raises(List<EffectCall> effects) {
        return effects.stream()
                .filter(it -> it.effect().equals(Raise.NAME))
                .flatMap(it -> parsed(it).stream())
                .toList();
    }

    private static Optional<Raise.Call> parsed(EffectCall call) {
        try {
            return Optional.of(Raise.Call.of(call.argument()));
        } catch (IllegalArgumentException reportedElsewhere) {
            return Optional.empty();
        }
    }

    private Optional<Effect<?>> sound(EffectCall call) {
        Optional<Effect<?>> found = vocabulary.findEffect(call.effect()).map(it -> it);
        return found.filter(it -> {
            try {
                it.check(call.argument());
                return true;
            } catch (IllegalArgumentException reportedElsewhere) {
                return false;
            }
        });
    }
}
