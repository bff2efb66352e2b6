package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.Optional;

/** How a warehouse hears from the hub, and answers. */
interface Wire {
    /** The next request, or none after a short while. */
    Optional<Request> next() throws IOException, JMSException;

    void send(Reply reply) throws IOException, JMSException;
}
