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

/** The jobs as people see them: when each ran and what it did, when it runs next, and a way to have it run now or not at all. */
@Component
public class JobDesk {
    /**
     * @param lastRun empty: it never has
     * @param isRunning on some node, now
     */
    public record Job(
            String name,
            String when,
            @Nullable OffsetDateTime lastRun,
            @Nullable String lastOutcome,
            @Nullable OffsetDateTime nextRun,
            boolean isRunning,
            boolean isPaused) {}

    /** What came of asking for a run. */
    public enum Asked {
        SOON,
        RUNNING,
        PAUSED,
        UNKNOWN
    }

    private final JdbcClient jdbc;
    private final Map<String, NamedJob> jobs;

    JobDesk(JdbcClient jdbc, List<NamedJobs> modules) {
        this.jdbc = jdbc;
        this.jobs = modules.stream()
                .flatMap(it -> it.jobs().stream())
                .collect(Collectors.toMap(NamedJob::name, Function.identity()));
    }

    /** By name. */
    public List<Job> all() {
        return jdbc.sql("""
            select j.name, j.last_run, j.last_outcome, t.execution_time, coalesce(t.picked, false), j.paused
            from jobs j
            left join scheduled_tasks t on t.task_name = j.name
            where j.name in (:names)
            order by j.name
            """)
                .param("names", jobs.keySet())
                .query((row, _) -> new Job(
                        row.getString(1),
                        when(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
    }

    public Optional<Job> named(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** On whichever node looks next, within seconds. */
    public Asked runNow(String name) {
        var job = named(name);
        if (job.isEmpty()) return Asked.UNKNOWN;
        if (job.get().isPaused()) return Asked.PAUSED;
        var moved = jdbc.sql("""
            update scheduled_tasks set execution_time = clock_timestamp(), version = version + 1
            where task_name = :name and not picked
            """).param("name", name).update();
        return moved > 0 ? Asked.SOON : Asked.RUNNING;
    }

    /** @return false if there is no such job */
    public boolean pause(String name, boolean isPaused) {
        return jobs.containsKey(name)
                && jdbc.sql("update jobs set paused = :paused where name = :name")
                                .param("paused", isPaused)
                                .param("name", name)
                                .update()
                        > 0;
    }

    private String when(String name) {
        return Optional.ofNullable(jobs.get(name))
                .map(job -> job.daily()
                        .map(it -> "daily at %s (%s)".formatted(it.at(), it.zone()))
                        .orElseGet(() -> "every %s"
                                .formatted(job.every().toString().substring(2).toLowerCase(java.util.Locale.ROOT))))
                .orElse("");
    }
}
