package org.orderyard.message;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** By whom documents leave that are not for a queue of our own broker. */
public interface Courier {
    /** Comes back when the partner has it, or when it is known that he has not. Never inside a transaction. */
    Carried carry(Outgoing document);

    /**
     * Asks the partner for something before a document is made for him. Never inside a transaction.
     *
     * @param path what is added to the partner's address
     */
    Looked look(String endpoint, String path);

    /** What he said. */
    sealed interface Looked {
        record Seen(byte[] answer) implements Looked {}

        record InVain(Carried carried) implements Looked {}
    }

    /**
     * A document as its partner gets it.
     *
     * @param id by which the partner recognises a repetition
     * @param order number of the order; 0: none
     * @param revision grows from document to document of an order
     * @param fileName the same whenever the document is sent again
     * @param about the canonical document that it was made of
     * @param path what is added to the partner's address; empty: nothing
     */
    record Outgoing(
            String endpoint,
            UUID id,
            long order,
            long revision,
            Body body,
            String about,
            String contentType,
            String fileName,
            String path) {}

    /** What became of it. */
    sealed interface Carried {
        record Delivered() implements Carried {}

        /** By the settings as they are now nobody is to have it. */
        record Spared(String why) implements Carried {}

        /** @param after how long the partner wants to be left alone; empty: he did not say */
        record Later(Exception why, Optional<Duration> after) implements Carried {}

        /** The partner will not take this document however often it is sent. */
        record Never(Exception why) implements Carried {}
    }
}
