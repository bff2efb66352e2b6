package org.orderyard.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.Caller;
import org.orderyard.harness.OwnProcesses;
import org.orderyard.local.process.HubProcess;

/** The clock of the hub's machine is set while it works; broker and database go on by theirs. */
@OwnProcesses
class ClockJumpTest {
    private static final int ORDERS = 50;

    @TempDir
    Path folder;

    @Test
    @DisplayName("Promise 20: clock jumps of an hour resend or lose nothing")
    void aClockThatJumpsByAnHourLosesAndDoublesNothing() {
        var library = library();
        assumeThat(library).as("Debian's faketime, which .ci/run installs").isPresent();
        var mischief = new Mischief(4711, 1_000_000, 0);
        try (var servers = Servers.prepare(folder, List.of("-XX:TieredStopAtLevel=1"), Map.of());
                var storm = new Storm(servers, mischief, System.out::println).begin()) {
            startWithAClockOfItsOwn(servers.hub(), library.orElseThrow());

            for (var clock : List.of("+3600", "+0", "-3600")) {
                work(mischief);
                set(clock);
                awaitClock(servers.hub(), Duration.ofSeconds(Long.parseLong(clock)));
            }
            work(mischief);

            assertThat(storm.findings(Duration.ofSeconds(60))).isEmpty();
        }
    }

    private void startWithAClockOfItsOwn(HubProcess hub, Path library) {
        set("+0");
        hub.withEnvironment("LD_PRELOAD", library.toString())
                .withEnvironment("FAKETIME_TIMESTAMP_FILE", clock().toString())
                .withEnvironment("FAKETIME_CACHE_DURATION", "1")
                // What a machine counts since its start goes on when somebody sets its clock.
                .withEnvironment("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                // Else the JVM hangs at its start.
                .withEnvironment("FAKETIME_FORCE_MONOTONIC_FIX", "0")
                .start();
    }

    private static void work(Mischief mischief) {
        mischief.allow(ORDERS);
        await().atMost(Duration.ofSeconds(60)).until(mischief::isAllAccepted);
    }

    /** What the hub takes for now stands in its answers. */
    private static void awaitClock(HubProcess hub, Duration ahead) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var answer = new Caller(hub.url(), Map.of()).get("/actuator/health/liveness");
            var date = answer.headers().firstValue("Date").orElseThrow();
            var shown = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();

            assertThat(shown).isCloseTo(Instant.now().plus(ahead), within(1, ChronoUnit.MINUTES));
        });
    }

    private void set(String seconds) {
        try {
            Files.writeString(clock(), seconds + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clock() {
        return folder.resolve("clock");
    }

    private static Optional<Path> library() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(it -> Path.of("/usr/lib", it, "faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }
}
