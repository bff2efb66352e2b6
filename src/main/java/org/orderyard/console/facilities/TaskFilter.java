package org.orderyard.console.facilities;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Query;

/** Which of a facility's deliveries are asked for; of no phase: of all in which it has something to do. */
record TaskFilter(List<String> phases, int size, Place after) {
    /** Phases in which the goods lie at the facility, and somebody there has to do something. */
    static final List<String> AT_HAND = List.of("ALLOCATED", "PICKPACK", "READY", "READY_PAY_DUE");

    /** The last one of the part before. */
    record Place(OffsetDateTime since, String delivery) {
        private static final Place TOP = new Place(OffsetDateTime.parse("0001-01-01T00:00:00Z"), "");
    }

    static TaskFilter of(Query query) {
        query.only("phase", "size", "after");
        var phases = query.oneOf("phase", Set.copyOf(AT_HAND));
        return new TaskFilter(
                phases.isEmpty() ? AT_HAND : phases,
                query.size(),
                query.text("after").map(TaskFilter::place).orElse(Place.TOP));
    }

    public boolean hasAll() {
        return phases.equals(AT_HAND);
    }

    static String key(Task task) {
        var key = "%s\n%s".formatted(task.since(), task.delivery());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String key) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8).split("\n", 2);
            return Optional.of(parts)
                    .filter(it -> it.length == 2)
                    .map(it -> new Place(OffsetDateTime.parse(it[0]), it[1]))
                    .orElseThrow(() -> unknown(key));
        } catch (IllegalArgumentException | DateTimeException other) {
            throw unknown(key);
        }
    }

    private static BadParameter unknown(String key) {
        return new BadParameter("after=%s is no 'next' of a part before".formatted(key));
    }
}
