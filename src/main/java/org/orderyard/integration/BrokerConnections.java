package org.orderyard.integration;

import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The two ways to the broker, embedded or not: {@code connectionFactory} for consumers, which keep what they open, and
 * {@code producerConnectionFactory}, a pool, for whoever sends now and then.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArtemisProperties.class)
class BrokerConnections {
    private static final int MEBIBYTE = 1024 * 1024;

    @Bean
    @Primary
    ActiveMQConnectionFactory connectionFactory(
            ObjectProvider<ArtemisConnectionDetails> embedded, ArtemisProperties configured) {
        var factory = factory(embedded, configured);
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(false);
        // About two batches of orders: what a killed hub had prefetched comes again with a raised count.
        factory.setConsumerWindowSize(MEBIBYTE);
        // No session is kept for a client that is gone: what a killed hub had prefetched goes back at once, not after a
        // minute.
        factory.setConfirmationWindowSize(-1);
        factory.setReconnectAttempts(-1);
        factory.setRetryInterval(200);
        factory.setRetryIntervalMultiplier(1.5);
        factory.setMaxRetryInterval(5_000);
        factory.setClientFailureCheckPeriod(10_000);
        factory.setConnectionTTL(30_000);
        // Nobody's Java objects are deserialised here.
        factory.setDeserializationDenyList("*");
        return factory;
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    JmsPoolConnectionFactory producerConnectionFactory(
            ObjectProvider<ArtemisConnectionDetails> embedded, ArtemisProperties configured) {
        var factory = factory(embedded, configured);
        factory.setBlockOnDurableSend(true);
        // Somebody waits for the answer: a broker that is away is told of soon, and the pool tries a new connection
        // next time.
        factory.setReconnectAttempts(0);
        factory.setCallTimeout(5_000);
        factory.setClientFailureCheckPeriod(2_000);
        factory.setConnectionTTL(10_000);
        var pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(2);
        return pool;
    }

    private static ActiveMQConnectionFactory factory(
            ObjectProvider<ArtemisConnectionDetails> embedded, ArtemisProperties configured) {
        var broker = embedded.getIfAvailable(() -> new ConfiguredBroker(configured));
        return new ActiveMQConnectionFactory(broker.getBrokerUrl(), broker.getUser(), broker.getPassword());
    }

    /** A broker of its own, by {@code spring.artemis.*}; Boot's reading of them gives way to our factories. */
    private record ConfiguredBroker(ArtemisProperties properties) implements ArtemisConnectionDetails {
        @Override
        public ArtemisMode getMode() {
            return ArtemisMode.NATIVE;
        }

        @Override
        public String getBrokerUrl() {
            return required("broker-url", properties.getBrokerUrl());
        }

        @Override
        public String getUser() {
            return required("user", properties.getUser());
        }

        @Override
        public String getPassword() {
            return required("password", properties.getPassword());
        }

        private static String required(String name, @Nullable String value) {
            return Optional.ofNullable(value)
                    .orElseThrow(() -> new IllegalStateException("Set spring.artemis.%s".formatted(name)));
        }
    }
}
