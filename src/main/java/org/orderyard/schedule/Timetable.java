package org.orderyard.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of all modules. The database sees to it that a job runs on one node, and that missed times are not caught up. A job
 * whose node was killed is run by whoever finds it after six missed heartbeats.
 */
@Component
class Timetable implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final int MISSED_HEARTBEATS = 6;

    private final DataSource database;
    private final List<NamedJob> jobs;
    private final JobLog log;
    private final JobProperties properties;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Timetable(DataSource database, List<NamedJobs> modules, JobLog log, JobProperties properties, Clock clock) {
        this.database = database;
        this.jobs = modules.stream().flatMap(it -> it.jobs().stream()).toList();
        this.log = log;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        jobs.forEach(it -> log.introduce(it.name()));
        scheduler = Scheduler.create(database)
                .startTasks(jobs.stream().map(this::task).toList())
                .clock(clock::instant)
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private RecurringTask<Void> task(NamedJob job) {
        return Tasks.recurring(job.name(), schedule(job)).execute((_, _) -> run(job));
    }

    private static Schedule schedule(NamedJob job) {
        return job.daily()
                .<Schedule>map(it -> new Daily(it.zone(), it.at()))
                .orElseGet(() -> FixedDelay.of(job.every()));
    }

    private void run(NamedJob job) {
        if (log.isPaused(job.name())) return;
        var outcome = job.run();
        log.ran(job.name(), outcome);
        LOG.info("Job {}: {}", job.name(), outcome);
    }
}
