package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.HubProcess;

@OwnProcesses
class HubProcessTest {
    /** No consumer of the hub reads it. */
    private static final String QUEUE = "cancellations.harness";

    @TempDir
    Path folder;

    @Test
    void holdsItsDataAloneAndFindsRowsAndMessagesAgainAfterKill9() throws Exception {
        try (var hub = aHub().start()) {
            assertThat(Files.readString(hub.log())).contains("Partners      none but yours");
            var inside = new EmbeddedAccess(hub);
            keep(inside);

            // Not closed: that would stop the database of the first, whose folder it shares.
            var second = aHub();
            second.launch().waitFor();
            assertThat(errors(second))
                    .singleElement()
                    .asString()
                    .contains("in use by another Orderyard (process %d)"
                            .formatted(hub.process().pid()));

            hub.kill();
            hub.start();
            assertKept(inside);
            assertThat(Files.readString(hub.log())).contains("left by a hub that was killed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "orderyard.local.database-port", "orderyard.local.sftp-port"})
    void saysOnOneLineWhichPortIsTaken(String property) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var hub = aHub().with(property, String.valueOf(taken.getLocalPort()))) {
            hub.launch().waitFor();

            assertThat(errors(hub))
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort(), "--" + property + "=");
        }
    }

    /** These tests start hubs and give them nothing to do: the fast compiler is enough. */
    private HubProcess aHub() {
        return new HubProcess(folder).withJvm("-XX:TieredStopAtLevel=1");
    }

    private static void keep(EmbeddedAccess inside) throws SQLException {
        try (var connection = inside.database()) {
            connection.createStatement().execute("create table kept as select 4711 as number");
        }
        // The hub creates the queues that it reads; partners may not.
        try (var hub = inside.broker(BrokerProcess.HUB).createContext()) {
            hub.createConsumer(hub.createQueue(QUEUE)).close();
        }
        try (var partner = inside.broker(BrokerProcess.PARTNER).createContext()) {
            partner.createProducer().send(partner.createQueue(QUEUE), "order 4711");
        }
    }

    private static void assertKept(EmbeddedAccess inside) throws SQLException {
        try (var connection = inside.database();
                var row = connection.createStatement().executeQuery("select number from kept")) {
            assertThat(row.next()).isTrue();
        }
        try (var context = inside.broker(BrokerProcess.HUB).createContext()) {
            var message = context.createConsumer(context.createQueue(QUEUE)).receiveBody(String.class, 5_000);
            assertThat(message).isEqualTo("order 4711");
        }
    }

    /** All that a person would take for an error: our line, and whatever looks like a stack trace or an ERROR beside it. */
    private static Stream<String> errors(HubProcess hub) throws IOException {
        return Files.readAllLines(hub.log()).stream()
                .filter(line -> line.startsWith("Orderyard did not start")
                        || line.contains("ERROR")
                        || line.contains("Exception")
                        || line.startsWith("\tat "));
    }
}
