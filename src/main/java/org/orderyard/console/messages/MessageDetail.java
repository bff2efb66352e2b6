package org.orderyard.console.messages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that is known of it.
 *
 * @param seen what the ledger says of it, again and again if it was tried several times; the newest last
 * @param steps what it did to its order
 * @param relatives messages and files that it comes from, and those that came of it
 */
record MessageDetail(
        MessageRow row,
        Map<String, String> headers,
        byte[] body,
        @Nullable String mapping,
        List<Seen> seen,
        List<Step> steps,
        List<Relative> relatives) {
    record Seen(OffsetDateTime at, @Nullable String note) {}

    record Step(
            OffsetDateTime at,
            @Nullable String delivery,
            String event,
            String fromState,
            String toState,
            String toPhase,
            String outcome,
            @Nullable String effects,
            @Nullable String note) {
        public boolean hasMoved() {
            return !fromState.equals(toState);
        }
    }

    /** @param what how it is related, as a word before its name */
    record Relative(String what, String name, Optional<UUID> message) {}
}
