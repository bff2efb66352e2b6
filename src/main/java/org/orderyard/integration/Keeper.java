package org.orderyard.integration;

import jakarta.jms.ConnectionFactory;
import org.orderyard.intake.JmsMessages;
import org.orderyard.message.Headers;
import org.orderyard.message.RawMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/** Puts messages into {@code in.<endpoint>}; returns when the broker has them on disk. */
@Component
class Keeper {
    private final JmsTemplate jms;

    Keeper(@Qualifier("producerConnectionFactory") ConnectionFactory broker) {
        jms = new JmsTemplate(broker);
        jms.setDeliveryPersistent(true);
        jms.setExplicitQosEnabled(true);
    }

    /** @throws org.springframework.jms.JmsException if the broker does not take it: nothing was accepted then */
    void keep(RawMessage raw) {
        jms.send("in." + raw.endpoint(), session -> {
            var message = session.createBytesMessage();
            message.writeBytes(raw.body());
            message.setStringProperty(JmsMessages.HEADERS, Headers.text(raw.headers()));
            return message;
        });
    }
}
