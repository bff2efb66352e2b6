package org.orderyard.local;

import java.util.Map;
import org.orderyard.local.partners.PartnersProperties;
import org.orderyard.notification.CapturedMails;
import org.orderyard.shop.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * The servers of a hub on one machine, and partners to speak with. Each server is what Boot's auto-configuration asks
 * for connection details, so that pools and listeners depend on it and are closed before it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
@EnableConfigurationProperties({LocalProperties.class, PartnersProperties.class})
class LocalConfiguration {
    @Bean
    DataFolder dataFolder(LocalProperties properties, ConfigurableEnvironment environment) {
        // Routes find their folders below it, whatever the working directory.
        pin(environment, "data-folder", "orderyard.local.data", properties.data());
        var folder = DataFolder.open(properties.data());
        Listener.demandFreePorts(properties, environment);
        return folder;
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
    SftpServer sftpServer(
            DataFolder data, Secrets secrets, LocalProperties properties, ConfigurableEnvironment environment) {
        var server = SftpServer.start(data, secrets, properties.sftpPort());
        pin(environment, "sftp-server", "orderyard.local.sftp-port", server.port());
        return server;
    }

    /** Routes read where mails go from the environment, like everything that a route names; port 0 is known only now. */
    @Bean
    MailCatcher mailCatcher(DataFolder data, LocalProperties properties, ConfigurableEnvironment environment) {
        var catcher = MailCatcher.start(data, properties.mailPort(), properties.mailsKept());
        pin(environment, "captured-mails", "orderyard.mail.port", catcher.port());
        return catcher;
    }

    @Bean
    CapturedMails capturedMails(DataFolder data) {
        return new CapturedMails(data.path("mail"));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "orderyard.simulate", matchIfMissing = true)
    Simulation simulation(
            EmbeddedBroker broker, Shops shops, DataFolder data, PartnersProperties conduct, Environment environment) {
        return new Simulation(broker, shops, data, conduct, environment);
    }

    @Bean
    Welcome welcome(
            AdminPassword password,
            EmbeddedBroker broker,
            LocalProperties properties,
            ObjectProvider<Simulation> simulation) {
        return new Welcome(password, broker, properties, simulation.getIfAvailable() != null);
    }

    private static void pin(ConfigurableEnvironment environment, String source, String property, Object value) {
        environment.getPropertySources().addFirst(new MapPropertySource(source, Map.of(property, value.toString())));
    }
}
