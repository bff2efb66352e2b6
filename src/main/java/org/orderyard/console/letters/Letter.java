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

    public record Replay(
            UUID messageId,
            int n,
            boolean edited,
            String byUser,
            String reason,
            String status,
            @Nullable String outcome,
            OffsetDateTime at) {}

    /** Its row stands in the outbox still and leaves as it is. */
    public boolean isOutgoing() {
        return direction.equals("OUT");
    }

    public boolean isOpen() {
        return status.equals("OPEN");
    }

    public boolean isDiscarded() {
        return status.equals("DISCARDED");
    }
}
