package org.orderyard.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.OwnProcesses;

@OwnProcesses
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void drivesLifecyclesToTheirEndAndWritesItsFigures() throws Exception {
        try (var servers = Servers.start(folder, List.of("-XX:TieredStopAtLevel=1"), Map.of())) {
            var plan = new BenchRun.Plan(Duration.ofSeconds(1), Duration.ofSeconds(2), 100, 50, true);

            var figures = new BenchRun(servers, plan, System.out::println).run();

            assertThat(figures.findings()).isEmpty();
            assertThat(figures.lifecycles()).isGreaterThan(100);
            assertThat(figures.poisoned())
                    .satisfies(it -> assertThat(it.messages()).isPositive());
            assertThat(figures.transitionsPerOrder()).isGreaterThanOrEqualTo(8);
            assertThat(figures.postgres()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
            figures.write(folder.resolve("figures.json"));
            assertThat(new ObjectMapper()
                            .readTree(folder.resolve("figures.json").toFile())
                            .path("full")
                            .path("p99")
                            .asDouble())
                    .isPositive();
        }
    }
}
