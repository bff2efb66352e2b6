package org.orderyard.console.messages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Query;

/** Which messages are asked for; several endpoints are or. */
record MessageFilter(
        List<String> endpoints,
        Optional<String> direction,
        Optional<Long> order,
        Optional<UUID> id,
        int size,
        Optional<Place> after) {
    /** Where a part of the list ends: messages of the same moment are told apart by their id. */
    record Place(OffsetDateTime at, UUID id) {
        @Override
        public String toString() {
            return at + "_" + id;
        }

        static Place of(String text) {
            try {
                var parts = text.split("_", 2);
                return new Place(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw new BadParameter("after=%s: this is no 'next' of a list of messages".formatted(text));
            }
        }
    }

    /** @param lanes names of endpoints and targets that there are */
    static MessageFilter of(Query query, Set<String> lanes) {
        query.only("endpoint", "direction", "order", "id", "size", "after");
        return new MessageFilter(
                query.oneOf("endpoint", lanes),
                query.oneOf("direction", Set.of("IN", "OUT")).stream().findFirst(),
                query.number("order"),
                query.text("id").map(MessageFilter::uuid),
                query.size(),
                query.text("after").map(Place::of));
    }

    boolean takes(String lane) {
        return endpoints.isEmpty() || endpoints.contains(lane);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("id=%s is no id of a message".formatted(text));
        }
    }
}
