package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSSecurityRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.BrokerProcess;

@OwnProcesses
class BrokerProcessTest {
    @TempDir
    Path folder;

    @Test
    void keepsADurableMessageAcrossKill9() {
        try (var broker = new BrokerProcess(folder).start()) {
            readAsHub(broker, "orders.ecommerce");
            send(broker, "orders.ecommerce", "order 4711");

            broker.kill();
            broker.start();

            assertThat(readAsHub(broker, "orders.ecommerce")).contains("order 4711");
        }
    }

    @Test
    void letsAPartnerSendOrdersButNeverRequestsToAWarehouse() {
        try (var broker = new BrokerProcess(folder).start()) {
            readAsHub(broker, "orders.ecommerce");
            send(broker, "orders.ecommerce", "order 4711");

            assertThatThrownBy(() -> send(broker, "wms.berlin.requests", "forged"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> send(broker, "in.shopify", "past the door"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @Test
    void refusesAQueueOfAPartnerThatTheHubDoesNotRead() {
        try (var broker = new BrokerProcess(folder).start()) {
            readAsHub(broker, "orders.ecommerce");

            for (var mistyped : List.of("orders.ecomerce", "cancellations.ecomerce", "wms.reply", "stock.update"))
                assertThatThrownBy(() -> send(broker, mistyped, "order 4711"))
                        .as(mistyped)
                        .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    /** The hub creates what it reads. */
    private static Optional<String> readAsHub(BrokerProcess broker, String queue) {
        try (var hub = broker.connectionFactory(BrokerProcess.HUB).createContext()) {
            return Optional.ofNullable(
                    hub.createConsumer(hub.createQueue(queue)).receiveBody(String.class, 2_000));
        }
    }

    private static void send(BrokerProcess broker, String queue, String text) {
        try (var partner = broker.connectionFactory(BrokerProcess.PARTNER).createContext()) {
            partner.createProducer().send(partner.createQueue(queue), text);
        }
    }
}
