package org.orderyard.console.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the list.
 *
 * @param direction IN or OUT
 * @param endpoint that took it in; of what goes out, the target
 * @param key what makes it the same again; of what goes out, the message that caused it
 * @param note what became of it, if that is not plain success
 * @param standing of the inbox: DONE, REFUSED, WAITING, DEAD …; null: it was part of another message, or goes out
 * @param departure of the outbox: due, outbound, dead, discarded; null: it has left, or came in
 * @param attempts to deliver it
 * @param letter the dead letter that it became
 */
public record MessageRow(
        UUID id,
        OffsetDateTime at,
        String direction,
        String endpoint,
        String key,
        @Nullable Long orderNumber,
        @Nullable String note,
        int bytes,
        @Nullable String standing,
        @Nullable String departure,
        int attempts,
        @Nullable String cause,
        @Nullable OffsetDateTime nextTry,
        @Nullable Long letter,
        @Nullable String letterStatus) {
    @JsonIgnore
    public boolean isIn() {
        return direction.equals("IN");
    }

    @JsonIgnore
    public Fate fate() {
        return isIn() ? Fate.ofIncoming(this) : Fate.ofOutgoing(this);
    }
}
