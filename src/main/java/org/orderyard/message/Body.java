package org.orderyard.message;

import java.util.UUID;

/** What is in a document that leaves. */
public sealed interface Body {
    record InMemory(byte[] bytes) implements Body {}

    /** Too much to be held in memory: it is in {@link Pieces}. */
    record Stored(UUID document) implements Body {}
}
