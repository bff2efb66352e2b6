package org.orderyard.local;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The servers of a hub on one machine. Each is what Boot's auto-configuration asks for connection details, so that
 * pools and listeners depend on it and are closed before it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
@EnableConfigurationProperties(LocalProperties.class)
class LocalConfiguration {
    @Bean
    DataFolder dataFolder(LocalProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Bean
    Secrets secrets(DataFolder data) {
        return new Secrets(data);
    }

    @Bean
    AdminPassword adminPassword(DataFolder data) {
        return new AdminPassword(data);
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder data, Secrets secrets, LocalProperties properties) {
        return EmbeddedDatabase.start(data, secrets, properties.databasePort());
    }

    @Bean
    EmbeddedBroker embeddedBroker(DataFolder data, Secrets secrets, LocalProperties properties) {
        return EmbeddedBroker.start(data, secrets, properties.brokerPort());
    }

    @Bean
    Welcome welcome(AdminPassword password, EmbeddedBroker broker, LocalProperties properties) {
        return new Welcome(password, broker, properties);
    }
}
