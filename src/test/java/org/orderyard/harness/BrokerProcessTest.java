package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSSecurityRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.BrokerProcess;

@OwnProcesses
class BrokerProcessTest {
    @TempDir
    static Path folder;

    private static BrokerProcess broker;

    @BeforeAll
    static void start() {
        broker = new BrokerProcess(folder).start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void keepsADurableMessageAcrossKill9() {
        readAsHub("orders.ecommerce");
        send("orders.ecommerce", "order 4711");

        broker.kill();
        broker.start();

        assertThat(readAsHub("orders.ecommerce")).contains("order 4711");
    }

    @Test
    void letsAPartnerSendOrdersButNeverRequestsToAWarehouse() {
        readAsHub("orders.pos");
        send("orders.pos", "order 4711");

        assertThatThrownBy(() -> send("wms.berlin.requests", "forged")).isInstanceOf(JMSSecurityRuntimeException.class);
        assertThatThrownBy(() -> send("in.shopify", "past the door")).isInstanceOf(JMSSecurityRuntimeException.class);
    }

    @Test
    void refusesAQueueOfAPartnerThatTheHubDoesNotRead() {
        readAsHub("orders.ecommerce");

        for (var mistyped : List.of("orders.ecomerce", "cancellations.ecomerce", "wms.reply", "stock.update"))
            assertThatThrownBy(() -> send(mistyped, "order 4711"))
                    .as(mistyped)
                    .isInstanceOf(JMSSecurityRuntimeException.class);
    }

    /** The hub creates what it reads. */
    private static Optional<String> readAsHub(String queue) {
        try (var hub = broker.connectionFactory(BrokerProcess.HUB).createContext()) {
            return Optional.ofNullable(
                    hub.createConsumer(hub.createQueue(queue)).receiveBody(String.class, 2_000));
        }
    }

    private static void send(String queue, String text) {
        try (var partner = broker.connectionFactory(BrokerProcess.PARTNER).createContext()) {
            partner.createProducer().send(partner.createQueue(queue), text);
        }
    }
}
