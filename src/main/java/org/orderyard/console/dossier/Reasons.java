package org.orderyard.console.dossier;

import java.util.Set;
import org.orderyard.flow.Flow;

/** Which actions have to say why: those that stop an order, let it go on or correct it. Nobody could tell later, unless whoever did it said so. */
public final class Reasons {
    private static final Set<String> EXPLAINED = Set.of("Cancel", "Hold", "Release", "CorrectAddress", "CorrectSku");

    private Reasons() {}

    public static boolean areDemanded(Flow flow, Flow.Action action) {
        return EXPLAINED.stream()
                .anyMatch(it -> flow.eventFor(it).map(action.event()::equals).orElse(false));
    }
}
