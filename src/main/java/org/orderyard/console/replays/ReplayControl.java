package org.orderyard.console.replays;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJob.State;
import org.orderyard.message.ReplayJobs;
import org.orderyard.message.ReplayPlan;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with replays of many; it is written down who did, and why. */
@Component
class ReplayControl {
    private static final int MANY = 1000;

    private final ReplayJobs jobs;
    private final ReplaySight sight;
    private final Audit audit;
    private final Selections selections;

    ReplayControl(ReplayJobs jobs, ReplaySight sight, Audit audit, Selections selections) {
        this.selections = selections;
        this.jobs = jobs;
        this.sight = sight;
        this.audit = audit;
    }

    /** @param number of letters, typed once more where there are very many; null: not typed */
    record Start(
            ReplayPlan plan,
            @Nullable String reason,
            @Nullable Integer number) {}

    @Transactional
    public void start(long id, Start start, Person person) {
        var job = demanded(id, person);
        var why = reason(start.reason());
        if (job.letters() > MANY && !Integer.valueOf(job.letters()).equals(start.number()))
            throw new BadParameter("These are %d messages: type that number to send them".formatted(job.letters()));
        move(job, "replay", Set.of(State.FIXED), State.RUNNING, why, person);
        jobs.plan(id, start.plan(), person.getUsername(), why);
    }

    /** @param deed as it stands in the address */
    @Transactional
    public void act(long id, String deed, @Nullable String reason, Person person) {
        switch (deed) {
            case "add" -> add(id, person);
            case "try-all" -> tryAll(id, person);
            case "pause" -> pause(id, reason, person);
            case "resume" -> resume(id, person);
            case "go-on" -> goOnAnyway(id, reason, person);
            default -> cancel(id, reason, person);
        }
    }

    /** While it is not started, what is in it may still grow; of a look at an older list nothing is added twice. */
    private void add(long id, Person person) {
        move(demanded(id, person), "add", Set.of(State.FIXED), State.FIXED, "", person);
        selections.add(sight.one(id, person), person);
    }

    private void tryAll(long id, Person person) {
        var job = demanded(id, person);
        sight.forget(id);
        move(job, "dry run", Set.of(State.FIXED), State.DRY_RUN, "", person);
    }

    private void pause(long id, @Nullable String reason, Person person) {
        var why = Optional.ofNullable(reason).map(String::strip).orElse("");
        move(demanded(id, person), "pause", Set.of(State.RUNNING), State.PAUSED, why, person);
    }

    private void resume(long id, Person person) {
        move(demanded(id, person), "resume", Set.of(State.PAUSED), State.RUNNING, "", person);
    }

    /** What failed up to now does not stop it again. */
    private void goOnAnyway(long id, @Nullable String reason, Person person) {
        move(demanded(id, person), "go on anyway", Set.of(State.STOPPED), State.RUNNING, reason(reason), person);
        jobs.tolerate(id);
    }

    /** What is on its way ends as it may; the rest stays as it is. */
    private void cancel(long id, @Nullable String reason, Person person) {
        var open = EnumSet.complementOf(EnumSet.of(State.CANCELLED, State.DONE));
        move(demanded(id, person), "cancel", open, State.CANCELLED, reason(reason), person);
    }

    private void move(ReplayJob job, String what, Set<State> from, State to, String why, Person person) {
        if (!jobs.move(job.id(), from, to, person.getUsername(), why)) {
            var now = sight.one(job.id(), person);
            throw new Overtaken("'%s' was not done: R-%d is %s by now, by %s"
                    .formatted(what, now.id(), now.state(), now.stateBy()));
        }
        var shop = job.shops().size() == 1
                ? job.shops().stream().filter(it -> !it.equals("*")).findFirst()
                : Optional.<String>empty();
        audit.record(
                person.getUsername(), what, "replay R-%d (%d letters)".formatted(job.id(), job.letters()), why, shop);
    }

    private ReplayJob demanded(long id, Person person) {
        if (!person.may(Permission.SUPPORT)) throw new Denied("Replaying needs permission SUPPORT");
        return sight.one(id, person);
    }

    private static String reason(@Nullable String reason) {
        return Optional.ofNullable(reason)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new BadParameter("This needs a reason"));
    }
}
