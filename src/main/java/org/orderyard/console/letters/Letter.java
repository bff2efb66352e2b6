package org.orderyard.console.letters;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.codes.MissingCode;

/**
 * A dead letter with everything that it takes to repair it.
 *
 * @param direction IN: a message that could not be used; OUT: a document that its partner did not get
 * @param payload as the person may see it
 * @param orderNumber of the order that it is about, or that came of it when it was repaired
 * @param orderKey what that order is called outside, {@code <shop>/<channel>/<external id>}; the hub may not know it yet
 * @param nextStep what a person can do about this kind of failure
 * @param missing codes that it waits for
 * @param same other open letters of the same root cause
 */
public record Letter(
        long id,
        UUID messageId,
        UUID rootId,
        String endpoint,
        String direction,
        String key,
        @Nullable Long orderNumber,
        @Nullable String orderKey,
        String errorClass,
        String cause,
        String nextStep,
        List<MissingCode> missing,
        String fingerprint,
        String stack,
        int attempts,
        @Nullable String flowVersion,
        @Nullable String mappingVersion,
        String status,
        OffsetDateTime at,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        Map<String, String> headers,
        String payload,
        int bytes,
        int behind,
        int same,
        List<Replay> replays) {

    /** @param payload what was made of the letter, as the person may see it; null: it went as it came */
    public record Replay(
            UUID messageId,
            int n,
            boolean edited,
            String byUser,
            String reason,
            String status,
            @Nullable String outcome,
            OffsetDateTime at,
            @Nullable String payload) {

        boolean hasFailed() {
            return status.equals("FAILED");
        }

        public boolean isDone() {
            return status.equals("DONE");
        }
    }

    /** Its row stands in the outbox still and leaves as it is. */
    public boolean isOutgoing() {
        return direction.equals("OUT");
    }

    public boolean isOpen() {
        return status.equals("OPEN");
    }

    /** The edit of which it failed last: what happened, and what to do, is about that. Null: it failed as it came. */
    public @Nullable Replay failedEdit() {
        return replays.isEmpty()
                        || !replays.getLast().edited()
                        || !replays.getLast().hasFailed()
                ? null
                : replays.getLast();
    }

    public boolean isDiscarded() {
        return status.equals("DISCARDED");
    }
}
