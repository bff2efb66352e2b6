package org.orderyard.console.letters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.codes.MissingCode;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Reveals;
import org.orderyard.console.security.Person;
import org.orderyard.message.ErrorClass;
import org.orderyard.message.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one dead letter with everything about it. */
@Component
class LetterReader {
    private final JdbcClient jdbc;
    private final LetterSight sight;
    private final Reveals reveals;

    LetterReader(JdbcClient jdbc, LetterSight sight, Reveals reveals) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.reveals = reveals;
    }

    /** For somebody to read; that it was seen as it is, is kept. */
    Letter shown(long id, Person person) {
        var letter = one(id, person);
        reveals.shown("letter " + id, letter.orderNumber(), letter.endpoint(), person);
        return letter;
    }

    Letter one(long id, Person person) {
        return jdbc.sql("""
            select l.*, %s as behind, k.value as order_key,
                coalesce(l.order_id, k.order_id,
                    (select m.order_id from replays r join messages m on m.id = r.message_id
                     where r.dead_letter_id = l.id and m.order_id is not null limit 1)) as of_order,
                (select count(*) from dead_letters s
                 where s.status = 'OPEN' and s.fingerprint = l.fingerprint and s.id <> l.id)::int as same
            from dead_letters l left join order_keys k on k.id = l.key_id
            where l.id = :id and %s
            """.formatted(LetterSight.BEHIND, LetterSight.SEEN))
                .params(sight.of(person))
                .param("id", id)
                .query((row, _) -> letter(row, person))
                .optional()
                .orElseThrow(() -> new Missing("There is no dead letter " + id));
    }

    private Letter letter(ResultSet row, Person person) throws SQLException {
        var body = row.getBytes("body");
        var errorClass = ErrorClass.valueOf(row.getString("error_class"));
        return new Letter(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getObject("root_id", UUID.class),
                row.getString("endpoint"),
                row.getString("direction"),
                row.getString("key"),
                row.getObject("of_order", Long.class),
                row.getString("order_key"),
                errorClass.name(),
                Masking.sentence(person, row.getString("cause")),
                NextStep.of(errorClass),
                MissingCode.of(texts(row.getArray("missing_codes"))),
                row.getString("fingerprint"),
                Masking.sentence(person, row.getString("stack")),
                row.getInt("attempts"),
                row.getString("flow_version"),
                row.getString("mapping_version"),
                row.getString("status"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("closed_by"),
                row.getString("reason"),
                Headers.of(row.getString("headers")),
                Masking.payload(person, body),
                body.length,
                row.getInt("behind"),
                row.getInt("same"),
                replays(row.getLong("id"), person));
    }

    static String @Nullable [] texts(@Nullable Array array) throws SQLException {
        return array == null ? null : (String[]) array.getArray();
    }

    private List<Letter.Replay> replays(long letter, Person person) {
        return jdbc.sql("select * from replays where dead_letter_id = :letter order by n")
                .param("letter", letter)
                .query((row, _) -> replay(row, person))
                .list();
    }

    /** What it failed of may quote the message. */
    private static Letter.Replay replay(ResultSet row, Person person) throws SQLException {
        var outcome = row.getString("outcome");
        return new Letter.Replay(
                row.getObject("message_id", UUID.class),
                row.getInt("n"),
                row.getBoolean("edited"),
                row.getString("by_user"),
                row.getString("reason"),
                row.getString("status"),
                outcome == null ? null : Masking.sentence(person, outcome),
                row.getObject("at", OffsetDateTime.class),
                row.getBoolean("edited") ? Masking.payload(person, row.getBytes("body")) : null);
    }
}
