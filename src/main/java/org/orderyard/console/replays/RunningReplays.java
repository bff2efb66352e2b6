package org.orderyard.console.replays;

import java.util.HashMap;
import java.util.Map;
import org.orderyard.console.letters.ReplaysUnderWay;
import org.orderyard.console.security.Person;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which causes are being replayed. */
@Component
class RunningReplays implements ReplaysUnderWay {
    private record Found(String fingerprint, long job) {}

    private final JdbcClient jdbc;
    private final ReplayJobs jobs;

    RunningReplays(JdbcClient jdbc, ReplayJobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    @Override
    public Map<String, ReplayJob> byCause(Person person) {
        var found = new HashMap<String, ReplayJob>();
        jdbc.sql("""
            select l.fingerprint, max(i.job_id) as job
            from replay_jobs j
            join replay_items i on i.job_id = j.id
            join dead_letters l on l.id = i.letter_id
            where j.state in ('RUNNING', 'PAUSED', 'STOPPED') and (:all or j.shops <@ cast(:shops as text[]))
            group by l.fingerprint
            """)
                .param("all", person.isForAllShops())
                .param("shops", person.shops())
                .query(Found.class)
                .list()
                .forEach(it -> jobs.find(it.job()).ifPresent(job -> found.put(it.fingerprint(), job)));
        return found;
    }
}
