package org.orderyard.console.jobs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.schedule.JobBoard;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with jobs; it is written down who did. */
@Component
class JobDesk {
    private final JobBoard jobs;
    private final Audit audit;

    JobDesk(JobBoard jobs, Audit audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Exporters are their shop's; what else runs is everybody's. */
    List<JobBoard.Job> all(Person person) {
        return jobs.all().stream().filter(it -> isSeen(it.name(), person)).toList();
    }

    private JobBoard.Job named(String name, Person person) {
        return jobs.named(name)
                .filter(it -> isSeen(it.name(), person))
                .orElseThrow(() -> new Missing("There is no job '%s'".formatted(name)));
    }

    @Transactional
    public JobBoard.Job runNow(String name, Person person) {
        demand(name, person);
        if (!jobs.runNow(name)) throw new Overtaken("Job %s is paused, or runs at this moment".formatted(name));
        audit.record(person.getUsername(), "run", "job " + name, "");
        return named(name, person);
    }

    @Transactional
    public JobBoard.Job pause(String name, @Nullable String reason, Person person) {
        demand(name, person);
        var why = Optional.ofNullable(reason)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new BadParameter("To pause a job needs a reason"));
        if (!jobs.pause(name, true)) throw new Overtaken("Job %s is paused already".formatted(name));
        audit.record(person.getUsername(), "pause", "job " + name, why);
        return named(name, person);
    }

    @Transactional
    public JobBoard.Job resume(String name, Person person) {
        demand(name, person);
        if (!jobs.pause(name, false)) throw new Overtaken("Job %s is not paused".formatted(name));
        audit.record(person.getUsername(), "resume", "job " + name, "");
        return named(name, person);
    }

    /** Why it is paused, as whoever paused it said. */
    Optional<Audit.Deed> lastDeed(String name) {
        return audit.of("job " + name, 5).stream()
                .filter(it -> it.what().equals("pause"))
                .findFirst();
    }

    private void demand(String name, Person person) {
        named(name, person);
        if (!person.may(Permission.CONFIGURE)) throw new Denied("Jobs need permission CONFIGURE");
        if (shop(name).isEmpty() && !person.isForAllShops())
            throw new Denied("Job %s works for all shops: whoever steers it has to be for all of them".formatted(name));
    }

    private static boolean isSeen(String name, Person person) {
        return person.isForAllShops() || shop(name).map(person::isFor).orElse(true);
    }

    /** Of an exporter's job, {@code export/<shop>/<exporter>}. */
    private static Optional<String> shop(String name) {
        var parts = name.split("/");
        return parts.length == 3 && parts[0].equals("export") ? Optional.of(parts[1]) : Optional.empty();
    }
}
