package org.orderyard.integration;

import org.apache.camel.Exchange;

/** What {@code hub:} does with a mail instead of a message. */
interface TakesMails {
    /**
     * @param refused folder for mails that are not taken
     * @throws Exception if it cannot be taken now: it stays unread where it is
     */
    void take(String endpoint, String refused, Exchange exchange) throws Exception;
}
