package org.orderyard.order;

import java.util.Optional;
import java.util.UUID;

/** The message behind a change, and who sent it. Everything that happens has one. */
public record Cause(UUID message, Actor actor, Optional<String> note) {
    public static Cause of(UUID message, Actor actor) {
        return new Cause(message, actor, Optional.empty());
    }
}
