package org.orderyard.intake;

/** The broker gave a message up before anybody read it. */
class Undelivered extends RuntimeException {
    Undelivered(String queue, boolean isExpired) {
        super(
                isExpired
                        ? "It expired on queue %s before it was read. Replay it if it still holds, or discard it."
                                .formatted(queue)
                        : "The broker put it aside from queue %s: delivered too often, or moved by hand. Look at its payload before a replay."
                                .formatted(queue));
    }
}
