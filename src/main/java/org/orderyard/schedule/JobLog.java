package org.orderyard.schedule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each job ran last and what it did; whether a person has paused it. */
@Component
class JobLog {
    private final JdbcClient jdbc;

    JobLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void introduce(String job) {
        jdbc.sql("insert into jobs (name) values (:name) on conflict (name) do nothing")
                .param("name", job)
                .update();
    }

    boolean isPaused(String job) {
        return jdbc.sql("select paused from jobs where name = :name")
                .param("name", job)
                .query(Boolean.class)
                .single();
    }

    void ran(String job, String outcome) {
        jdbc.sql("update jobs set last_run = clock_timestamp(), last_outcome = :outcome where name = :name")
                .param("outcome", outcome)
                .param("name", job)
                .update();
    }
}
