package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSSecurityRuntimeException;
import java.nio.file.Path;
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
            send(broker, "orders.ecommerce", "order 4711");

            broker.kill();
            broker.start();

            try (var hub = broker.connectionFactory(BrokerProcess.HUB).createContext()) {
                var message =
                        hub.createConsumer(hub.createQueue("orders.ecommerce")).receiveBody(String.class, 5_000);
                assertThat(message).isEqualTo("order 4711");
            }
        }
    }

    @Test
    void letsAPartnerSendOrdersButNeverRequestsToAWarehouse() {
        try (var broker = new BrokerProcess(folder).start()) {
            send(broker, "orders.ecommerce", "order 4711");

            assertThatThrownBy(() -> send(broker, "wms.berlin.requests", "forged"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            assertThatThrownBy(() -> send(broker, "in.shopify", "past the door"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    private static void send(BrokerProcess broker, String queue, String text) {
        try (var partner = broker.connectionFactory(BrokerProcess.PARTNER).createContext()) {
            partner.createProducer().send(partner.createQueue(queue), text);
        }
    }
}
