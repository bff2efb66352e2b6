package org.orderyard.console.timeline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What the hub or a partner did again and again, and what moved nothing, is told once. */
final class Repeats {
    private static final Set<String> IDLE = Set.of("APPLIED", "REPEAT");

    /**
     * @param last of them
     * @param first when it happened first
     */
    record Often(Happening last, int times, OffsetDateTime first) {
        private static Often once(Happening it) {
            return new Often(it, 1, it.at());
        }

        private Often and(Often older) {
            return new Often(last, times + older.times, older.first);
        }
    }

    private Repeats() {}

    /** @param all newest first; whatever moved something, failed or was said by a person parts what was before from what came after */
    static List<Often> of(List<Happening> all) {
        var told = new ArrayList<Often>();
        var idle = new LinkedHashMap<String, Often>();
        for (var it : all) {
            if (isIdle(it)) {
                idle.merge(it.sentence() + "\n" + it.actor(), Often.once(it), Often::and);
                continue;
            }
            told.addAll(idle.values());
            idle.clear();
            told.add(Often.once(it));
        }
        told.addAll(idle.values());
        return told;
    }

    private static boolean isIdle(Happening it) {
        return it.moves().isEmpty()
                && it.note() == null
                && !it.hasFailed()
                && !it.steps().isEmpty()
                && it.steps().stream()
                        .allMatch(step -> IDLE.contains(step.outcome())
                                && !step.actorType().equals("person"));
    }
}
