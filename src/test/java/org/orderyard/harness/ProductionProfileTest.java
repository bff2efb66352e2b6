package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionProfileTest {
    @TempDir
    Path folder;

    @Test
    void runsOnServersOfTheirOwnAndMakesNoDataFolder() {
        try (var database = new DatabaseProcess(folder).start();
                var broker = new BrokerProcess(folder).start();
                var hub = HubProcess.production(folder, database, broker)) {
            hub.start();

            assertThat(hub.data()).doesNotExist();
        }
    }
}
