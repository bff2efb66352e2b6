package org.orderyard.intake;

import java.util.Set;
import org.orderyard.message.Failpoint;
import org.orderyard.message.ReplayItems;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJob.State;
import org.orderyard.message.ReplayJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with the replays of many, on every node, a little at a time; where nothing is to be done it costs one look. */
@Component
class ReplayRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRounds.class);
    private static final int SOME = 20;

    private final ReplayTurns turns;
    private final ReplayForecast forecast;
    private final ReplayItems items;
    private final ReplayJobs jobs;

    ReplayRounds(ReplayTurns turns, ReplayForecast forecast, ReplayItems items, ReplayJobs jobs) {
        this.turns = turns;
        this.forecast = forecast;
        this.items = items;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelayString = "${orderyard.replays.every:500ms}")
    void round() {
        try {
            var job = turns.next();
            if (job.filter(it -> it.state() == State.RUNNING).isPresent()) Failpoint.REPLAY_AFTER_COMMIT.hit();
            job.filter(it -> it.state() == State.DRY_RUN).ifPresent(this::foretell);
        } catch (ReplayStuck stuck) {
            if (stuck.getCause() instanceof TransientDataAccessException) {
                LOG.warn("{}; it is tried again", stuck.getMessage());
                return;
            }
            LOG.error("It is paused, for a person to look", stuck);
            turns.giveUp(stuck.job(), String.valueOf(stuck.getMessage()));
        }
    }

    /** Of some that have not been told yet; when there are none left, the job is as it was before. */
    private void foretell(ReplayJob job) {
        var letters = items.untold(job.id(), SOME);
        items.foretell(job.id(), forecast.of(letters, job.byUser()));
        var next = letters.size() < SOME ? State.FIXED : State.DRY_RUN;
        jobs.move(job.id(), Set.of(State.DRY_RUN), next, job.stateBy(), "");
    }
}
