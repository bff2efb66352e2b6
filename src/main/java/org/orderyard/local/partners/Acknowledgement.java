package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.io.IOException;

/** Says that a warehouse is done with a request; until then it comes again after a stop. */
interface Acknowledgement {
    void give() throws IOException, JMSException;
}
