package org.orderyard.harness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.HubProcess;
import org.orderyard.message.Failpoint;

@OwnProcesses
class ReplayCrashTest {
    private static final int LETTERS = 24;
    private static final String MENDED =
            "update dead_letters set body = convert_to(replace(convert_from(body, 'UTF8'), 'some', '2'), 'UTF8')";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Promise 26: a hub that is killed in the middle of a replay of many goes on with it when it is back, and"
                    + " has sent each letter once")
    void goesOnWithAReplayOfManyAndSendsEachLetterOnce() throws Exception {
        try (var hub = new HubProcess(folder)
                .withJvm("-XX:TieredStopAtLevel=1")
                .withJvm(HubProcess.failpointsIn(folder))
                .with("orderyard.pump.lease", "5s")
                .haltingAt(Failpoint.REPLAY_BEFORE_COMMIT.atHit(3))) {
            hub.start();
            var inside = new EmbeddedAccess(hub);
            bury(hub, inside);
            var job = running(hub);
            hub.awaitEnd();

            hub.haltingAt(Failpoint.REPLAY_AFTER_COMMIT.atHit(2)).launch();
            hub.awaitEnd();
            hub.start();

            await().atMost(PATIENCE)
                    .until(() -> caller(hub).json(job).at("/job/state").asText(), "DONE"::equals);
            assertThat(caller(hub).json(job).at("/job/tally/succeeded").asInt()).isEqualTo(LETTERS);
            assertThat(count(inside, "replays")).isEqualTo(LETTERS);
            assertThat(count(inside, "(select distinct dead_letter_id from replays) as letters"))
                    .isEqualTo(LETTERS);
            assertThat(count(inside, "orders")).isEqualTo(LETTERS);
        }
    }

    /** Dead letters whose cause has been mended since. */
    private static void bury(HubProcess hub, EmbeddedAccess inside) throws IOException {
        var inbox = Files.createDirectories(hub.data().resolve("inbox/csv-orders"));
        Files.writeString(inbox.resolve("day.csv"), day());
        await().atMost(PATIENCE).until(() -> count(inside, "dead_letters"), it -> it == LETTERS);
        try (var connection = inside.database()) {
            connection.createStatement().execute(MENDED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return path of the replay, which has begun */
    private static String running(HubProcess hub) {
        var fixed = Caller.json(caller(hub).post("/api/replays", "{\"endpoint\": \"csv-orders\"}"));
        var job = "/api/replays/" + fixed.at("/job/id").asLong();
        var plan = "{\"reason\": \"mended\", \"batch\": \"4\", \"rate\": \"50\", \"ramp\": \"\"}";
        JsonNode started = Caller.json(caller(hub).post(job + "/start", plan));
        assertThat(started.at("/job/state").asText()).as(started.toString()).isEqualTo("RUNNING");
        return job;
    }

    private static Caller caller(HubProcess hub) {
        try {
            var password =
                    Files.readString(hub.data().resolve("admin-password")).strip();
            return Caller.at(Integer.parseInt(hub.property("server.port"))).as("admin", password);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(EmbeddedAccess inside, String what) throws SQLException {
        try (var connection = inside.database();
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String day() {
        return IntStream.range(0, LETTERS)
                .mapToObj(
                        "R-%d,2026-11-20T09:30:00Z,EUR,a@example.com,Ada,Weg 3,10115,Ulm,DE,NONE,some,1.00,2.00\n"
                                ::formatted)
                .collect(joining(
                        "",
                        "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n",
                        ""));
    }
}
