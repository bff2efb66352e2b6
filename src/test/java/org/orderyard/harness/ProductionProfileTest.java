package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.DatabaseProcess;
import org.orderyard.local.process.HubProcess;

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
