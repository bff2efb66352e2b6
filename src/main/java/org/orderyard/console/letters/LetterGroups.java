package org.orderyard.console.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.orderyard.console.codes.MissingCode;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.orderyard.message.ErrorClass;
import org.orderyard.message.ReplayJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dead letters by root cause; what holds up most orders comes first. */
@Component
class LetterGroups {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final LetterSight sight;
    private final ReplaysUnderWay replays;

    LetterGroups(JdbcClient jdbc, LetterSight sight, ReplaysUnderWay replays) {
        this.replays = replays;
        this.jdbc = jdbc;
        this.sight = sight;
    }

    List<LetterGroup> of(LetterFilter filter, Person person) {
        return jdbc.sql("""
            select l.fingerprint,
                (array_agg(l.error_class order by l.id desc))[1] as error_class,
                (array_agg(l.cause order by l.id desc))[1] as cause,
                string_to_array((array_agg(array_to_string(l.missing_codes, chr(31)) order by l.id desc))[1], chr(31)) as missing_codes,
                array_agg(distinct l.endpoint) as endpoints,
                count(*)::int as letters,
                count(distinct %s)::int as orders,
                sum(%s)::int as behind,
                min(l.at) as oldest,
                max(l.at) as newest
            from dead_letters l
            where %s %s
            group by l.fingerprint
            order by orders desc, letters desc, newest desc
            limit %d
            """.formatted(LetterSight.ORDER, LetterSight.BEHIND, LetterSight.SEEN, filter.clauses(), MOST))
                .params(sight.of(person))
                .params(filter.values())
                .query((row, _) -> group(row, person))
                .list();
    }

    /** By cause: where one is replayed already, nobody begins another. */
    Map<String, ReplayJob> underWay(Person person) {
        return replays.byCause(person);
    }

    private static LetterGroup group(ResultSet row, Person person) throws SQLException {
        var errorClass = ErrorClass.valueOf(row.getString("error_class"));
        return new LetterGroup(
                row.getString("fingerprint"),
                errorClass.name(),
                Masking.sentence(person, row.getString("cause")),
                NextStep.of(errorClass),
                MissingCode.of(LetterReader.texts(row.getArray("missing_codes"))),
                List.of((String[]) row.getArray("endpoints").getArray()),
                row.getInt("letters"),
                row.getInt("orders"),
                row.getInt("behind"),
                row.getObject("oldest", OffsetDateTime.class),
                row.getObject("newest", OffsetDateTime.class));
    }
}
