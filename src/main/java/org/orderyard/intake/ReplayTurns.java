package org.orderyard.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orderyard.message.Failpoint;
import org.orderyard.message.ReplayItems;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJob.State;
import org.orderyard.message.ReplayJobs;
import org.orderyard.message.Replays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One turn of a replay of many: the job's row is locked, some of its letters are sent again, and that they were is written down, in one
 * transaction. So no other node has it in hand at the same time, and whatever is killed sends nothing twice and leaves nothing out.
 */
@Component
class ReplayTurns {
    private static final String HUB = "the hub";
    private static final Duration SOON = Duration.ofMillis(400);
    private static final Duration LATER = Duration.ofSeconds(20);

    private final ReplayJobs jobs;
    private final ReplayItems items;
    private final Replays replays;
    private final ReplayDesk desk;

    ReplayTurns(ReplayJobs jobs, ReplayItems items, Replays replays, ReplayDesk desk) {
        this.jobs = jobs;
        this.items = items;
        this.replays = replays;
        this.desk = desk;
    }

    /**
     * Goes on with one that is due.
     *
     * @return the job, as it was before
     * @throws ReplayStuck if nothing came of it
     */
    @Transactional
    public Optional<ReplayJob> next() {
        return jobs.lockNext().map(it -> {
            try {
                take(it);
                return it.job();
            } catch (RuntimeException failure) {
                throw new ReplayStuck(it.job().id(), failure);
            }
        });
    }

    /** What stopped it would stop it again: a person has to look. */
    @Transactional
    public void giveUp(long job, String why) {
        jobs.move(job, Set.of(State.RUNNING), State.PAUSED, HUB, why);
        jobs.move(job, Set.of(State.DRY_RUN), State.FIXED, HUB, why);
    }

    private void take(ReplayJobs.Turn turn) {
        var job = turn.job();
        items.settle(job.id());
        var sent = job.state() == State.RUNNING ? goOn(job, turn.sinceLast()) : 0;
        var tally = items.tally(job.id());
        // A dry run goes on outside of this transaction; nobody else takes it up meanwhile.
        var isAtIt = job.state() != State.DRY_RUN && (job.state() == State.RUNNING || tally.underWay() > 0);
        jobs.looked(job.id(), tally, sent > 0, isAtIt ? SOON : LATER);
    }

    /** @return how many were sent */
    private int goOn(ReplayJob job, Duration sinceLast) {
        var tally = items.tally(job.id());
        if (tally.isThrough()) {
            jobs.move(job.id(), Set.of(State.RUNNING), State.DONE, HUB, "");
            return 0;
        }
        if (job.plan().isOverLimit(tally, job.tolerated())) {
            var why = "%.0f %% failed, and it stops at %d %%"
                    .formatted(tally.failures(), job.plan().stopAt());
            jobs.move(job.id(), Set.of(State.RUNNING), State.STOPPED, HUB, why);
            return 0;
        }
        var letters = items.left(job.id(), job.plan().next(tally, sinceLast));
        letters.forEach(it -> send(job, it));
        if (!letters.isEmpty()) Failpoint.REPLAY_BEFORE_COMMIT.hit();
        return letters.size();
    }

    /** Somebody else may have been faster with this one: it is left as he left it. */
    private void send(ReplayJob job, long id) {
        var status = replays.lock(id).map(Replays.Letter::status).orElse("not there any more");
        if (status.equals("OPEN")) {
            var reason = "R-%d: %s".formatted(job.id(), job.reason());
            items.sent(job.id(), id, desk.replay(id, Optional.empty(), job.byUser(), reason));
        } else items.refused(job.id(), id, "Not sent: it is " + status.toLowerCase(Locale.ROOT));
    }
}
