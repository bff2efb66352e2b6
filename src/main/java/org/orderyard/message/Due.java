package org.orderyard.message;

import java.util.Optional;
import java.util.UUID;

/** A waiting message that was claimed, under lease, because it is due or has waited too long. */
public record Due(
        long id,
        UUID message,
        UUID root,
        RawMessage raw,
        Waiting.Sender sender,
        Optional<Long> key,
        Waiting.Reason reason,
        int attempts,
        boolean isExpired) {}
