package org.orderyard.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where modules hand in documents that no order's decision wants sent: exports, digests. Written in the caller's transaction. */
public interface Posting {
    /** What is sent as the header of a document that is in {@link Pieces} already: how its file is called, and what it is. */
    String FILE = "orderyard-file";

    String CONTENT_TYPE = "orderyard-content-type";

    void post(List<Letter> letters);

    /** One that was posted before and has left, once more: with the same id. */
    void again(Letter letter);

    /**
     * @param order number of the order; 0: none
     * @param target queue of our own broker, or what an endpoint takes
     * @param document canonical JSON
     */
    record Letter(UUID id, long order, String target, String document, Map<String, String> headers) {
        public Letter {
            headers = Map.copyOf(headers);
        }
    }
}
