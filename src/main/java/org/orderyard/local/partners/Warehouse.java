package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSConstants;

/** A warehouse with its carrier and its supplier, who speak by queues even where its own requests and replies are files. */
final class Warehouse implements Stranger.Work {
    private final String facility;
    private final Contacts contacts;
    private final Assortment assortment;
    private final PartnersProperties conduct;
    private final Clock clock;

    Warehouse(String facility, Contacts contacts, Assortment assortment, PartnersProperties conduct, Clock clock) {
        this.facility = facility;
        this.contacts = contacts;
        this.assortment = assortment;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException, JMSException {
        try (var factory = contacts.connections();
                var connection = factory.createConnection()) {
            var session = connection.createSession(false, ActiveMQJMSConstants.INDIVIDUAL_ACKNOWLEDGE);
            var post = new Post(session);
            var picking = new Picking(
                    wire(session, post),
                    new Supplier(facility, assortment, post, clock),
                    new Carrier(conduct.transit(), post, clock),
                    conduct,
                    clock);
            connection.start();
            while (isOpen.getAsBoolean()) picking.goOn();
        }
    }

    private Wire wire(Session session, Post post) throws JMSException {
        var endpoint = assortment.filesOf(facility);
        return endpoint.isPresent()
                ? new FileWire(facility, endpoint.get(), contacts, clock)
                : new QueueWire(session, facility, post);
    }
}
