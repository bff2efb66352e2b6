package org.orderyard.integration;

import org.apache.camel.Exchange;

/** What {@code hub:} does with a file instead of a message. */
interface TakesFiles {
    /** @throws Exception if it cannot be read now: it stays where it is */
    void take(String endpoint, Exchange exchange) throws Exception;
}
