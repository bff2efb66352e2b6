package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.DatabaseProcess;

@OwnProcesses
class DatabaseProcessTest {
    @TempDir
    Path folder;

    @Test
    void keepsACommittedRowAcrossKill9() throws SQLException {
        try (var database = new DatabaseProcess(folder).start()) {
            try (var connection = database.connection()) {
                connection.createStatement().execute("create table kept as select 4711 as number");
                database.kill();
            }

            database.start();

            try (var connection = database.connection();
                    var row = connection.createStatement().executeQuery("select number from kept")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt("number")).isEqualTo(4711);
            }
        }
    }
}
