package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void hasEveryMigrationApplied() throws SQLException {
        try (var connection = TestDatabase.migrated().getConnection();
                var tables = connection.createStatement().executeQuery("""
                    select count(*) from information_schema.tables where table_schema = 'public'
                    """)) {
            tables.next();
            assertThat(tables.getInt(1)).isGreaterThan(1);
        }
    }
}
