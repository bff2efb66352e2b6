package org.orderyard.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderyard.harness.OwnProcesses;
import org.orderyard.local.process.HubProcess;
import org.orderyard.message.Failpoint;

/** Each test sends orders of every fate through the same hub, breaks it, and audits all that was ever accepted. */
@OwnProcesses
class CrashTest {
    private static final int ORDERS = 120;
    private static final double AT_ONCE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Servers servers;
    private static Mischief mischief;
    private static Storm storm;

    @BeforeAll
    static void start() {
        servers = Servers.start(
                folder,
                List.of("-XX:TieredStopAtLevel=1", HubProcess.failpointsIn(folder)),
                Map.of("orderyard.pump.lease", "5s"));
        mischief = new Mischief(4711, AT_ONCE, 0);
        storm = new Storm(servers, mischief, System.out::println).begin();
    }

    @AfterAll
    static void stop() {
        storm.close();
        servers.close();
    }

    @ParameterizedTest(name = "{0}, hit {1}")
    @DisplayName(
            "Promises 1, 2, 3, 4: a hub that is killed at a crash point has lost and doubled nothing when it is back")
    @CsvSource({"BEFORE_DB_COMMIT, 4", "AFTER_JMS_COMMIT, 3", "BEFORE_CLEAR, 1"})
    void losesAndDoublesNothingAtACrashPoint(Failpoint point, int hit) {
        servers.hub().haltingAt(point.atHit(hit));

        mischief.allow(ORDERS);
        servers.hub().awaitEnd();
        servers.hub().start();

        assertThat(storm.findings(PATIENCE)).isEmpty();
    }

    @Test
    @DisplayName(
            "Promises 1, 2, 3, 4: killed after its commit, and again when the relay had sent what was left, the hub"
                    + " sends it again, and nothing has effect twice")
    void theRelaySendsAgainAndNothingHasEffectTwice() {
        servers.hub().haltingAt(Failpoint.AFTER_DB_COMMIT.atHit(4));
        mischief.allow(ORDERS);
        servers.hub().awaitEnd();

        servers.hub().haltingAt(Failpoint.RELAY_AFTER_SEND.atHit(1)).launch();
        servers.hub().awaitEnd();
        servers.hub().start();

        assertThat(storm.findings(PATIENCE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Promises 1, 2, 5, 7, 18: killed or stopped under load, hub, broker or database, nothing is lost or"
            + " doubled")
    @EnumSource(Blows.Blow.class)
    void losesAndDoublesNothingWhenAServerGoes(Blows.Blow blow) {
        var blows = new Blows(servers, 4711, System.out::println);

        mischief.allow(ORDERS);
        blows.deal(blow);

        assertThat(storm.findings(PATIENCE)).isEmpty();
        assertThat(blows.findings()).isEmpty();
    }
}
