package org.orderyard.console.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.LetterCount;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.message.ErrorClass;
import org.orderyard.message.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads dead letters. One is seen by whom its order, or else its endpoint, is for. */
@Component
class LetterReader implements LetterCount {
    private static final String SEEN = """
        (:allShops or coalesce((select o.shop from orders o where o.id = l.order_id) = any(:shops), l.endpoint = any(:endpoints)))
        """;
    private static final String BEHIND = """
        (select count(*) from waiting_messages w
         where w.key_id = l.key_id and w.endpoint = l.endpoint and w.reason = 'BEHIND')::int as behind
        """;

    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    LetterReader(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    Slice<LetterRow> list(LetterFilter filter, Person person) {
        var rows = jdbc.sql("""
            select l.id, l.endpoint, l.order_id as order_number, l.key, l.error_class, l.cause, l.fingerprint,
                l.attempts, l.status, l.at, %s
            from dead_letters l
            where %s %s
            order by l.id desc
            limit :limit
            """.formatted(BEHIND, SEEN, filter.clauses()))
                .params(seen(person))
                .params(filter.values())
                .query(LetterRow.class)
                .list();
        return Slice.of(rows, filter.size(), it -> String.valueOf(it.id()));
    }

    /** How many open ones the person sees; counting stops at a thousand. */
    @Override
    public int open(Person person) {
        return jdbc.sql(
                        "select count(*) from (select 1 from dead_letters l where l.status = 'OPEN' and %s limit 1000) n"
                                .formatted(SEEN))
                .params(seen(person))
                .query(Integer.class)
                .single();
    }

    Letter one(long id, Person person) {
        return jdbc.sql("""
            select l.*, %s,
                (select count(*) from dead_letters s
                 where s.status = 'OPEN' and s.fingerprint = l.fingerprint and s.id <> l.id)::int as same
            from dead_letters l
            where l.id = :id and %s
            """.formatted(BEHIND, SEEN))
                .params(seen(person))
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
                row.getString("key"),
                row.getObject("order_id", Long.class),
                errorClass.name(),
                row.getString("cause"),
                NextStep.of(errorClass),
                row.getString("fingerprint"),
                row.getString("stack"),
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
                replays(row.getLong("id")));
    }

    private List<Letter.Replay> replays(long letter) {
        return jdbc.sql("""
            select message_id, n, edited, by_user, reason, status, outcome, at
            from replays where dead_letter_id = :letter order by n
            """).param("letter", letter).query(Letter.Replay.class).list();
    }

    private Map<String, @Nullable Object> seen(Person person) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("allShops", person.isForAllShops());
        values.put("shops", person.shops());
        values.put(
                "endpoints",
                endpoints.all().stream()
                        .filter(it -> it.shop().map(person::isFor).orElse(false))
                        .map(Endpoint::name)
                        .toArray(String[]::new));
        return values;
    }

    Optional<Endpoint> endpoint(String name) {
        return endpoints.named(name);
    }

    java.util.Set<String> endpointNames() {
        return endpoints.all().stream()
                .map(Endpoint::name)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
