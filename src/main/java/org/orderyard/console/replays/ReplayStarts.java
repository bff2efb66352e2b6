package org.orderyard.console.replays;

import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** Begins replays of many: fixes the letters, and tries some of them dry. Nothing is sent. */
@Component
class ReplayStarts {
    private final Selections selections;
    private final ReplaySight sight;

    ReplayStarts(Selections selections, ReplaySight sight) {
        this.selections = selections;
        this.sight = sight;
    }

    /** @return its number */
    long fix(Query query, Person person) {
        demand(person);
        return tried(selections.fix(query, person), person);
    }

    long fixFailed(long of, Person person) {
        demand(person);
        return tried(selections.fixFailed(sight.one(of, person), person), person);
    }

    private long tried(long job, Person person) {
        sight.sample(job, person);
        return job;
    }

    private static void demand(Person person) {
        if (!person.may(Permission.SUPPORT)) throw new Denied("Replaying needs permission SUPPORT");
    }
}
