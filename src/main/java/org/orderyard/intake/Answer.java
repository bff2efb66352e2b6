package org.orderyard.intake;

import java.util.Map;
import java.util.Optional;
import org.orderyard.message.Identity;
import org.orderyard.message.Outbox;

/**
 * What the sender of one message on a queue is told of it.
 *
 * @param results where, and for how long
 * @param replyTo queue that he asked to be told on
 * @param correlation as he called his message, or else its JMSMessageID
 * @param order number of the order; 0: none
 * @param isFresh whether the message would come again if this is not told before it is acknowledged
 */
record Answer(
        Endpoint.Results results,
        Optional<String> replyTo,
        String correlation,
        long order,
        String document,
        boolean isFresh) {
    /** As something that the relay sends. By then nobody listens on a temporary queue any more. */
    Outbox.Row row() {
        return new Outbox.Row(
                Identity.next(),
                order,
                replyTo.filter(results.replyTo()::contains).orElse(results.queue()),
                document,
                Map.of(
                        JmsMessages.CORRELATION,
                        correlation,
                        JmsMessages.TIME_TO_LIVE,
                        String.valueOf(results.expires().toMillis())));
    }
}
