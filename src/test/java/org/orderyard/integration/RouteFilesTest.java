package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.intake.Drained;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.JmsMessages;
import org.orderyard.intake.PumpQueues;
import org.orderyard.message.Headers;
import org.orderyard.message.UnreadPolls;
import org.orderyard.notification.MailDesk;
import org.orderyard.notification.MailProperties;
import org.orderyard.notification.MailTemplates;
import org.orderyard.shop.Shops;

/** Every route of every file in routes/, as it is, with the real components and a real broker behind them. */
class RouteFilesTest extends CamelTestSupport {
    private static final String BROKER = "vm://81";
    private static final byte[] BODY =
            "{\"id\": 1, \"name\": \"Grüße\", \"price\": 2.50}\r\n".getBytes(StandardCharsets.UTF_8);
    private static final Endpoints ENDPOINTS = Endpoints.load(Path.of("mappings"));

    private static EmbeddedActiveMQ broker;

    private final ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(BROKER);
    private final Drained drained = Drained.at(connections);

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .addAcceptorConfiguration("vm", BROKER))
                .start();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.stop();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var camel = super.createCamelContext();
        connections.setReconnectAttempts(0);
        camel.addComponent("hub", new HubComponent(ENDPOINTS, new Keeper(connections), (_, _) -> {}, (_, _, _) -> {}));
        camel.addComponent(
                "partner-http", new PartnerHttpComponent(new Proofs(_ -> List.of("key")), Clock.systemUTC()));
        camel.addComponent(
                "partner-poll",
                new PartnerPollComponent(new Proofs(_ -> List.of("key")), UnreadPolls.polls(), Clock.systemUTC()));
        camel.addComponent("hub-queue", new HubQueueComponent(ENDPOINTS, drained.queues()));
        camel.addComponent("hub-mail", new MailComponent(desk()));
        Map.of("host", "127.0.0.1", "port", "25", "start-tls", "false")
                .forEach((name, it) -> camel.getPropertiesComponent().addInitialProperty("orderyard.mail." + name, it));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(files().stream()
                        .map(it -> ResourceHelper.resolveResource(camel, "file:" + it))
                        .toArray(Resource[]::new));
        return camel;
    }

    private static MailDesk desk() {
        var shops = Shops.load(Path.of("shops"));
        return new MailDesk(
                shops,
                MailTemplates.in(shops.folder()),
                new MailProperties("127.0.0.1", "hub@localhost.localdomain", false));
    }

    @ParameterizedTest
    @MethodSource
    void everyRouteSaysToPeopleWhatItIs(String id) {
        var route = context.getRoute(id);

        assertThat(route.getGroup()).isEqualTo(id.replaceFirst("-.*", ""));
        assertThat(route.getDescription()).hasSizeGreaterThan(10);
        assertThat(context.getRouteController().getRouteStatus(id).isStarted()).isTrue();
    }

    static Stream<String> everyRouteSaysToPeopleWhatItIs() {
        return ids("");
    }

    @ParameterizedTest
    @MethodSource
    void aWebhookIsKeptByteForByteWithTheHeadersOfItsSender(String id) throws Exception {
        var endpoint = context.getRoute(id).getEndpoint().getEndpointUri().replaceFirst(".*in\\.", "");

        template.sendBodyAndHeaders(
                "direct:in." + endpoint,
                BODY,
                Map.of("X-Topic", "orders/paid", "CamelHttpUri", "http://evil.example", "JMSReplyTo", "elsewhere"));

        var kept = taken("in." + endpoint);
        assertThat(kept.getBody(byte[].class)).isEqualTo(BODY);
        assertThat(kept.getJMSDeliveryMode()).as("durable").isEqualTo(2);
        assertThat(Headers.of(kept.getStringProperty(JmsMessages.HEADERS))).isEqualTo(Map.of("x-topic", "orders/paid"));
    }

    static Stream<String> aWebhookIsKeptByteForByteWithTheHeadersOfItsSender() {
        return ids("direct:in.");
    }

    @ParameterizedTest
    @MethodSource
    void aQueueIsDrainedByThePumpWhileItsRouteRuns(String id) throws Exception {
        var queue = context.getRoute(id).getEndpoint().getEndpointUri().replaceFirst("hub-queue:(//)?", "");
        var endpoint = ENDPOINTS.onQueue(queue).orElseThrow();

        assertThat(drained.of(queue)).containsExactly(registered(queue, endpoint));
        context.getRouteController().stopRoute(id);
        assertThat(drained.of(queue)).isEmpty();
        context.getRouteController().startRoute(id);
        assertThat(drained.of(queue)).hasSize(1);
        context.getRouteController().suspendRoute(id);
        assertThat(drained.of(queue)).isEmpty();
    }

    static Stream<String> aQueueIsDrainedByThePumpWhileItsRouteRuns() {
        return ids("hub-queue:");
    }

    /** The door answers 503 then (ServersAwayTest). */
    @ParameterizedTest
    @MethodSource("aWebhookIsKeptByteForByteWithTheHeadersOfItsSender")
    void whatCannotBeKeptFailsAtOnceAndIsNotTriedAgainByTheRoute(String id) throws Exception {
        var entry = context.getRoute(id).getEndpoint().getEndpointUri();
        var end = "hub:" + entry.replaceFirst(".*in\\.", "");
        AdviceWith.adviceWith(
                context, id, it -> it.weaveByToUri(end + "*").replace().to("mock:end"));
        MockEndpoint mock = getMockEndpoint("mock:end");
        mock.whenAnyExchangeReceived(it -> {
            throw new IOException("the broker is away");
        });

        assertThatThrownBy(() -> template.sendBody(entry, BODY))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage("the broker is away");
        assertThat(mock.getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void everyQueueOfAnEndpointIsReadByOneRoute() {
        var queues =
                ENDPOINTS.all().stream().flatMap(it -> it.queues().stream()).map(it -> "hub-queue://" + it.name());

        assertThat(context.getRoutes())
                .extracting(it -> it.getEndpoint().getEndpointUri().replaceFirst(":(?!//)", "://"))
                .containsAll(queues.toList())
                .doesNotHaveDuplicates();
    }

    private static PumpQueues.Registered registered(String queue, Endpoint endpoint) {
        var said = endpoint.queues().stream()
                .filter(it -> it.name().equals(queue))
                .findFirst()
                .orElseThrow();
        return new PumpQueues.Registered(queue, endpoint.name(), said.weight(), endpoint.isExclusive(), said.isBulk());
    }

    private BytesMessage taken(String queue) throws JMSException {
        try (var jms = connections.createContext();
                var consumer = jms.createConsumer(jms.createQueue(queue))) {
            return (BytesMessage) consumer.receive(5_000);
        }
    }

    private static Stream<String> ids(String component) {
        return files().stream()
                .flatMap(file -> Spot.root(read(file)).orElseThrow().entries().stream())
                .flatMap(it -> it.at("route").stream())
                .filter(it -> RouteRules.entry(it).startsWith(component))
                .map(it -> it.text("id"));
    }

    /** Those of routes/local read files and need the hub behind them: see FilesInJourney and SftpInJourney. */
    private static List<Path> files() {
        try (var files = Files.list(Path.of("routes"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
