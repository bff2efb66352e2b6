package org.orderyard.flow;

import java.util.List;

/**
 * What an effect did.
 *
 * @param raises events that follow, run by the engine's own loop after this transition
 */
public record Change<S>(S subject, Facts facts, List<Write> writes, List<Event> raises) {
    public static <S> Change<S> of(Situation<S> situation, S subject, Write... writes) {
        return new Change<>(subject, situation.facts(), List.of(writes), List.of());
    }

    public static <S> Change<S> nothing(Situation<S> situation) {
        return new Change<>(situation.subject(), situation.facts(), List.of(), List.of());
    }

    public static <S> Change<S> writing(Situation<S> situation, Write... writes) {
        return of(situation, situation.subject(), writes);
    }

    public static <S> Change<S> raising(Situation<S> situation, List<Event> events) {
        return new Change<>(situation.subject(), situation.facts(), List.of(), events);
    }
}
