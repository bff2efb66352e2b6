package org.orderyard.console.facilities;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.orderyard.console.page.Cursor;
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
        return Cursor.of(task.since().toString(), task.delivery());
    }

    private static Place place(String cursor) {
        var values = Cursor.values(cursor, 2);
        try {
            return new Place(OffsetDateTime.parse(values.getFirst()), values.getLast());
        } catch (DateTimeException other) {
            throw Cursor.unknown(cursor);
        }
    }
}
