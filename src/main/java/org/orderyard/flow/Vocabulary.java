package org.orderyard.flow;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed lists of guards, effects and notices that flow files may name. */
public final class Vocabulary<S extends Subject<S>> {
    private final Map<String, Guard<S>> guards;
    private final Map<String, Effect<S>> effects;
    private final Set<String> notices;

    public Vocabulary(Collection<? extends Guard<S>> guards, Collection<? extends Effect<S>> effects) {
        this(guards, effects, Set.of());
    }

    /** @param notices whom a flow may tell of what, such as {@code customer/shipped} */
    public Vocabulary(
            Collection<? extends Guard<S>> guards, Collection<? extends Effect<S>> effects, Set<String> notices) {
        this.notices = Set.copyOf(notices);
        this.guards = guards.stream().collect(Collectors.toUnmodifiableMap(Guard::name, Function.identity()));
        this.effects = effects.stream().collect(Collectors.toUnmodifiableMap(Effect::name, Function.identity()));
    }

    public Optional<Guard<S>> findGuard(String name) {
        return Optional.ofNullable(guards.get(name));
    }

    public Optional<Effect<S>> findEffect(String name) {
        return Optional.ofNullable(effects.get(name));
    }

    public Set<String> notices() {
        return notices;
    }

    public Set<String> guardNames() {
        return guards.keySet();
    }

    public Set<String> effectNames() {
        return effects.keySet();
    }

    Guard<S> guard(String name) {
        return findGuard(name).orElseThrow(() -> new UnknownWord("guard", name, guards.keySet()));
    }

    Effect<S> effect(String name) {
        return findEffect(name).orElseThrow(() -> new UnknownWord("effect", name, effects.keySet()));
    }
}
