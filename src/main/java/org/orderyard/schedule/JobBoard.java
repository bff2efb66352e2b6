package org.orderyard.schedule;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people see of the jobs, and do with them; whichever node looks next does as it stands here. */
@Component
public class JobBoard {
    /**
     * @param when its schedule in words
     * @param lastOutcome what it did, in a few words
     * @param failures in a row, up to now
     * @param isRunning on some node, at this moment
     */
    public record Job(
            String name,
            String when,
            boolean isPaused,
            @Nullable OffsetDateTime lastRun,
            @Nullable String lastOutcome,
            @Nullable OffsetDateTime next,
            int failures,
            boolean isRunning) {}

    private record Row(
            String name,
            boolean paused,
            @Nullable OffsetDateTime lastRun,
            @Nullable String lastOutcome,
            @Nullable OffsetDateTime next,
            int failures,
            boolean running) {}

    private final JdbcClient jdbc;
    private final Map<String, NamedJob> jobs;

    JobBoard(JdbcClient jdbc, List<NamedJobs> modules) {
        this.jdbc = jdbc;
        this.jobs = modules.stream()
                .flatMap(it -> it.jobs().stream())
                .collect(Collectors.toMap(NamedJob::name, Function.identity()));
    }

    /** Those that this version of the hub has, by name. */
    public List<Job> all() {
        List<Row> rows = jdbc.sql("""
            select j.name, j.paused, j.last_run, j.last_outcome, t.execution_time as next,
                coalesce(t.consecutive_failures, 0) as failures, coalesce(t.picked, false) as running
            from jobs j
            left join scheduled_tasks t on t.task_name = j.name
            order by j.name
            """).query(Row.class).list();
        return rows.stream().flatMap(it -> job(it).stream()).toList();
    }

    public Optional<Job> named(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** As soon as a node looks, within seconds. @return false if it is paused or running */
    public boolean runNow(String name) {
        return jdbc.sql("""
            update scheduled_tasks t set execution_time = clock_timestamp(), version = t.version + 1
            from jobs j
            where t.task_name = :name and j.name = t.task_name and not t.picked and not j.paused
            """).param("name", name).update() == 1;
    }

    /** @return false if it was so already */
    public boolean pause(String name, boolean isPaused) {
        return jdbc.sql("update jobs set paused = :paused where name = :name and paused <> :paused")
                        .param("name", name)
                        .param("paused", isPaused)
                        .update()
                == 1;
    }

    private Optional<Job> job(Row it) {
        return Optional.ofNullable(jobs.get(it.name()))
                .map(job -> new Job(
                        it.name(),
                        job.when(),
                        it.paused(),
                        it.lastRun(),
                        it.lastOutcome(),
                        it.next(),
                        it.failures(),
                        it.running()));
    }
}
