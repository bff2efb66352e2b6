package org.orderyard.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;

class CountingJdbcTest {
    @Test
    void countsUpdatesAndQueries() {
        var jdbc = new CountingJdbc(TestDatabase.empty());

        jdbc.execute("create table counted (n int)");
        jdbc.update("insert into counted values (?)", 1);
        jdbc.queryForList("select n from counted where n = ?", Integer.class, 1);

        assertThat(jdbc.statements()).isEqualTo(3);
    }
}
