package org.orderyard.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that is not finished: it waits for something, or is due now.
 *
 * @param root id whose inbox key says whether it took effect; for what the hub itself makes, its own
 * @param key row of the order that it hangs on; empty: of none
 * @param due when it is looked at again; empty: when something releases it
 * @param expires when it becomes a dead letter although nothing released it
 */
public record Waiting(
        UUID message,
        UUID root,
        RawMessage raw,
        Sender sender,
        Optional<Long> key,
        Reason reason,
        String detail,
        Optional<Instant> due,
        Optional<Instant> expires) {

    /** Who sent it, as far as it matters when it is looked at again. */
    public record Sender(String type, String name) {}

    public enum Reason {
        /** Its order is not there yet. */
        EARLY,
        /** An earlier message of the same order and endpoint is not finished. */
        BEHIND,
        /** The order's state said that it comes too soon. */
        DEFERRED,
        /** A hold is open. */
        HELD,
        /** Needs more than its batch had loaded. */
        LATER,
        /** A fault that may heal: tried again, later each time. */
        RETRY,
        /** Sent again by a person. */
        REPLAY,
        /** A timer, a job, stock that arrived. */
        PROMPT,
        /** One of many records of a message. */
        CHILD
    }
}
