package org.orderyard.console.letters;

import org.orderyard.console.page.LetterCount;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dead letters, newest first. */
@Component
class LetterList implements LetterCount {
    private final JdbcClient jdbc;
    private final LetterSight sight;

    LetterList(JdbcClient jdbc, LetterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    Slice<LetterRow> of(LetterFilter filter, Person person) {
        var rows = jdbc
                .sql("""
                    select l.id, l.endpoint, l.order_id as order_number, l.key, l.error_class, l.cause, l.fingerprint,
                        l.attempts, l.status, l.at, %s as behind
                    from dead_letters l
                    where %s %s
                    order by l.id desc
                    limit :limit
                    """.formatted(LetterSight.BEHIND, LetterSight.SEEN, filter.clauses()))
                .params(sight.of(person))
                .params(filter.values())
                .query(LetterRow.class)
                .list()
                .stream()
                .map(it -> it.seenBy(person))
                .toList();
        return Slice.of(rows, filter.size(), it -> String.valueOf(it.id()));
    }

    /** How many open ones the person sees; counting stops at a thousand. */
    @Override
    public int open(Person person) {
        return counted("and l.status = 'OPEN'", 0, person);
    }

    /** How many came after this one; counting stops at a thousand. */
    int since(long id, Person person) {
        return counted("and l.status = 'OPEN' and l.id > :since", id, person);
    }

    /** The last one that there is; 0: none. */
    long newest(Person person) {
        return jdbc.sql("select coalesce(max(l.id), 0) from dead_letters l where " + LetterSight.SEEN)
                .params(sight.of(person))
                .query(Long.class)
                .single();
    }

    private int counted(String clause, long since, Person person) {
        return jdbc.sql("select count(*) from (select 1 from dead_letters l where %s %s limit 1000) n"
                        .formatted(LetterSight.SEEN, clause))
                .params(sight.of(person))
                .param("since", since)
                .query(Integer.class)
                .single();
    }
}
