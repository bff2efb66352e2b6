package org.orderyard.console.replays;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.letters.LetterFilter;
import org.orderyard.console.letters.LetterSight;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJobs;
import org.orderyard.shop.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes which letters a replay is about: those that match now, oldest first, and none that fails later. */
@Component
class Selections {
    private static final int MOST = 100_000;
    private static final String[] FILTERS = {"class", "endpoint", "fingerprint", "order"};

    private final JdbcClient jdbc;
    private final LetterSight sight;
    private final ReplayJobs jobs;

    Selections(JdbcClient jdbc, LetterSight sight, ReplayJobs jobs) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.jobs = jobs;
    }

    /** Open letters, by the filters of their list. */
    @Transactional
    public long fix(Query query, Person person) {
        var some = query.picked(FILTERS);
        var filter = LetterFilter.of(some, sight.endpointNames());
        var links = Links.of("", some.parameters());
        var wording = links.chips().stream().map(Links.Chip::label).collect(Collectors.joining(", "));
        return fixed(
                wording.isEmpty() ? "every open dead letter" : wording,
                links.top().replaceFirst("^\\?", ""),
                filter.clauses(),
                filter.values(),
                person);
    }

    /** What failed in a job, as far as it is open. */
    @Transactional
    public long fixFailed(ReplayJob job, Person person) {
        return fixed(
                "what failed in R-" + job.id(),
                "",
                "and l.id in (select letter_id from replay_items where job_id = :of and state = 'FAILED')",
                Map.of("of", job.id()),
                person);
    }

    /**
     * Of a replay that nobody has started: those that match and failed since.
     *
     * @return how many
     */
    @Transactional
    int add(ReplayJob job, Person person) {
        if (job.query().isEmpty()) return 0;
        var filter = LetterFilter.of(Query.of(job.query()), sight.endpointNames());
        var more = jdbc.sql("""
            insert into replay_items (job_id, nr, letter_id)
            select :job, :letters + row_number() over (order by id), id
            from (select l.id from dead_letters l
                  where %s %s and l.status = 'OPEN' and l.id > :newest order by l.id limit %d) l
            """.formatted(LetterSight.SEEN, filter.clauses(), Math.max(0, MOST - job.letters())))
                .params(sight.of(person))
                .params(filter.values())
                .param("job", job.id())
                .param("letters", job.letters())
                .param("newest", job.newestLetter())
                .update();
        jobs.fixed(job.id());
        return more;
    }

    /** How many match that failed since; counting stops at a thousand. */
    int since(ReplayJob job, Person person) {
        if (job.query().isEmpty()) return 0;
        var filter = LetterFilter.of(Query.of(job.query()), sight.endpointNames());
        return jdbc.sql("""
            select count(*)
            from (select 1 from dead_letters l
                  where %s %s and l.status = 'OPEN' and l.id > :newest limit 1000) n
            """.formatted(LetterSight.SEEN, filter.clauses()))
                .params(sight.of(person))
                .params(filter.values())
                .param("newest", job.newestLetter())
                .query(Integer.class)
                .single();
    }

    private long fixed(
            String wording, String query, String clauses, Map<String, @Nullable Object> values, Person person) {
        var shops = person.isForAllShops() ? new String[] {User.ALL_SHOPS} : person.shops();
        var job = jobs.create(wording, query, shops, person.getUsername());
        var found = jdbc.sql("""
            insert into replay_items (job_id, nr, letter_id)
            select :job, row_number() over (order by id), id
            from (select l.id from dead_letters l where %s %s and l.status = 'OPEN' order by l.id limit %d) l
            """.formatted(LetterSight.SEEN, clauses, MOST))
                .params(sight.of(person))
                .params(values)
                .param("job", job)
                .update();
        if (found == 0) throw new BadParameter("No open dead letter matches: " + wording);
        jobs.fixed(job);
        return job;
    }
}
