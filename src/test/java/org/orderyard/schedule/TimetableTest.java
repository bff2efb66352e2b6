package org.orderyard.schedule;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimetableTest {
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    @DisplayName("a job whose node was killed in the middle of it is run by another one within a minute or two")
    void aJobOfANodeThatWasKilledIsRun() {
        var runs = new AtomicInteger();
        jdbc.update("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values ('Sweep', 'recurring', now() - interval '1 minute', true, 'killed', now(), 2)
            """);
        var timetable = new Timetable(
                database,
                List.of(() -> List.of(new Sweep(runs))),
                new JobLog(JdbcClient.create(database)),
                new JobProperties(HEARTBEAT),
                Clock.systemUTC());

        timetable.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> runs.get() > 0);
        } finally {
            timetable.stop();
        }
    }

    private record Sweep(AtomicInteger runs) implements NamedJob {
        @Override
        public String name() {
            return "Sweep";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public String run() {
            return "run " + runs.incrementAndGet();
        }
    }
}
