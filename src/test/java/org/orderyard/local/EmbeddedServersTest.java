package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class EmbeddedServersTest {
    private final ConnectionFactory consumers;
    private final ConnectionFactory producers;
    private final EmbeddedBroker broker;
    private final JdbcClient database;
    private final LocalProperties local;

    @Autowired
    EmbeddedServersTest(
            @Qualifier("connectionFactory") ConnectionFactory consumers,
            @Qualifier("producerConnectionFactory") ConnectionFactory producers,
            EmbeddedBroker broker,
            DataSource database,
            LocalProperties local) {
        this.consumers = consumers;
        this.producers = producers;
        this.broker = broker;
        this.database = JdbcClient.create(database);
        this.local = local;
    }

    @Test
    void carriesAMessageFromTheOneFactoryToTheOther() {
        try (var sender = producers.createContext();
                var reader = consumers.createContext()) {
            sender.createProducer().send(sender.createQueue("in.test"), "order 4711");

            var message = reader.createConsumer(reader.createQueue("in.test")).receiveBody(String.class, 5_000);

            assertThat(message).isEqualTo("order 4711");
        }
    }

    @Test
    void refusesStrangers() {
        var stranger = new ActiveMQConnectionFactory(broker.partnerUrl(), "partner", "guessed");

        assertThatThrownBy(stranger::createContext).hasMessageContaining("Unable to validate user");
    }

    @Test
    void limitsHowLongASessionWaitsOrIdlesInATransaction() {
        assertThat(show("lock_timeout")).isEqualTo("10s");
        assertThat(show("idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
    }

    @Test
    void everyEndpointThatTakesHttpHasItsSecretBeforeItIsCalled() {
        assertThat(local.data().resolve("secrets/shopify")).isNotEmptyFile();
        assertThat(local.data().resolve("secrets/woocommerce")).isNotEmptyFile();
        assertThat(local.data().resolve("secrets/wms")).doesNotExist();
    }

    private String show(String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }
}
