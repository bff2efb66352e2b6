package org.orderyard.local;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.activemq.artemis.utils.XMLUtil;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;
import org.w3c.dom.Element;

/**
 * The Artemis of a hub on one machine: persistent, secured, with the settings of {@code production/broker.xml}. The hub
 * itself speaks to it inside the JVM, partners over the acceptor on loopback.
 */
public final class EmbeddedBroker implements ArtemisConnectionDetails, AutoCloseable {
    public static final String HUB = "orderyard";
    public static final String PARTNER = "partner";

    /** Several contexts of a test run live in one JVM. */
    private static final AtomicInteger NEXT_ID = new AtomicInteger();

    private final int id = NEXT_ID.getAndIncrement();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final Map<String, String> passwords;
    private final int port;

    private EmbeddedBroker(Map<String, String> passwords, int port) {
        this.passwords = passwords;
        this.port = port;
    }

    static EmbeddedBroker start(DataFolder data, Secrets secrets, int wantedPort) {
        var port = Listener.BROKER.claim(wantedPort);
        var broker = new EmbeddedBroker(secrets.passwords("artemis", HUB, PARTNER), port);
        broker.start(data);
        return broker;
    }

    /** Where partners on this machine connect. */
    public String partnerUrl() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    @Override
    public ArtemisMode getMode() {
        return ArtemisMode.NATIVE;
    }

    @Override
    public String getBrokerUrl() {
        return "vm://" + id;
    }

    @Override
    public String getUser() {
        return HUB;
    }

    @Override
    public String getPassword() {
        return Objects.requireNonNull(passwords.get(HUB), "password of the hub's own user");
    }

    private void start(DataFolder data) {
        try {
            server.setConfiguration(configuration(data));
            server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users()));
            server.start();
        } catch (Exception e) {
            throw new CannotStart(
                    "Artemis in %s does not start (%s)".formatted(data.path("artemis"), e.getMessage()), e);
        }
        if (!server.getActiveMQServer().isActive()) {
            throw new CannotStart(
                    "Artemis in %s is not active, see its messages above".formatted(data.path("artemis")));
        }
    }

    private Configuration configuration(DataFolder data) throws Exception {
        var folder = data.path("artemis");
        return settings()
                .setPagingDirectory(folder.resolve("paging").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setJMXManagementEnabled(false)
                .setAcceptorConfigurations(Set.of(insideTheJvm(), onLoopback()));
    }

    /** From a stream: Artemis' own loader takes no file inside Boot's jar, warns, and goes on without any settings. */
    private static Configuration settings() throws Exception {
        try (var stream = EmbeddedBroker.class.getResourceAsStream("/production/broker.xml")) {
            var root = XMLUtil.streamToElement(stream);
            var settings = new ConfigurationImpl();
            new FileConfigurationParser()
                    .parseMainConfig((Element) root.getElementsByTagName("core").item(0), settings);
            return settings;
        }
    }

    private TransportConfiguration insideTheJvm() {
        return new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", String.valueOf(id)), "hub");
    }

    private TransportConfiguration onLoopback() {
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of("host", "127.0.0.1", "port", String.valueOf(port)),
                "partners");
    }

    private SecurityConfiguration users() {
        var users = new SecurityConfiguration();
        passwords.forEach(users::addUser);
        users.addRole(HUB, "hub");
        users.addRole(PARTNER, "partner");
        return users;
    }
}
