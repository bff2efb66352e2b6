package org.orderyard.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import org.orderyard.local.PostgresServer;

/** The PostgreSQL that a killed hub leaves running: nobody may leave it to the machine. */
record Leftover(Path data) {
    void stop() {
        var folder = data.resolve("postgres");
        if (Files.exists(folder)) {
            new PostgresServer(folder, 0, "").stopLeftover();
        }
    }
}
