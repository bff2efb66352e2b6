package org.orderyard.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The store of what failed. The broker's own dead-letter address is only the last net, and drained into it. */
@Component
public class DeadLetters {
    /** @param root of the message whose letter is closed; @param by message that came in its place */
    public record Superseded(UUID root, UUID by, String reason) {}

    private final JdbcTemplate jdbc;
    private final Traffic traffic;

    DeadLetters(JdbcTemplate jdbc, Traffic traffic) {
        this.jdbc = jdbc;
        this.traffic = traffic;
    }

    public void add(List<DeadLetter> letters) {
        Columns.of(letters)
                .uuid(DeadLetter::message)
                .uuid(DeadLetter::root)
                .text(it -> it.raw().endpoint())
                .text(DeadLetter::key)
                .nullableBigint(it -> it.orderKey().orElse(null))
                .nullableBigint(it -> it.order() == 0 ? null : it.order())
                .text(it -> it.diagnosis().errorClass().name())
                .text(it -> it.diagnosis().fingerprint())
                .text(it -> it.diagnosis().cause())
                .text(it -> it.diagnosis().stack())
                .integer(DeadLetter::attempts)
                .optional(DeadLetter::mapping)
                .optional(DeadLetter::flow)
                .bytes(it -> it.raw().body())
                .text(it -> Headers.text(it.raw().headers()))
                .text(it -> it.raw().transportId())
                .optional(DeadLetter::revision)
                .text(DeadLetters::missing)
                .update(jdbc, """
                    insert into dead_letters (message_id, root_id, endpoint, key, key_id, order_id, error_class, fingerprint,
                        cause, stack, attempts, mapping_version, flow_version, body, headers, transport_id,
                        document_revision, missing_codes, status)
                    select l.message_id, l.root_id, l.endpoint, l.key, l.key_id, l.order_id, l.error_class, l.fingerprint,
                        l.cause, l.stack, l.attempts, l.mapping, l.flow, l.body, l.headers, l.transport_id, l.revision,
                        string_to_array(l.missing, chr(31)), 'OPEN'
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as l(message_id, root_id, endpoint,
                        key, key_id, order_id, error_class, fingerprint, cause, stack, attempts, mapping, flow, body,
                        headers, transport_id, revision, missing)
                    """);
        traffic.passed(letters.stream()
                .map(it -> new Traffic.Passed(it.raw().endpoint(), MessageLedger.Direction.IN, true))
                .toList());
    }

    private static @Nullable String missing(DeadLetter letter) {
        return letter.diagnosis().missing().isEmpty()
                ? null
                : String.join(Diagnosis.BETWEEN, letter.diagnosis().missing());
    }

    /** A document that its partner did not get. @return the letter's number */
    public long addOutgoing(DeadLetter letter) {
        traffic.passed(List.of(new Traffic.Passed(letter.raw().endpoint(), MessageLedger.Direction.OUT, true)));
        return jdbc.queryForObject(
                """
                insert into dead_letters (direction, message_id, root_id, endpoint, key, order_id, error_class, fingerprint,
                    cause, stack, attempts, mapping_version, body, headers, transport_id, missing_codes, status)
                values ('OUT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?::text, chr(31)), 'OPEN')
                returning id
                """,
                Long.class,
                letter.message(),
                letter.root(),
                letter.raw().endpoint(),
                letter.key(),
                letter.order() == 0 ? null : letter.order(),
                letter.diagnosis().errorClass().name(),
                letter.diagnosis().fingerprint(),
                letter.diagnosis().cause(),
                letter.diagnosis().stack(),
                letter.attempts(),
                letter.mapping().orElse(null),
                letter.raw().body(),
                Headers.text(letter.raw().headers()),
                letter.raw().transportId(),
                missing(letter));
    }

    /**
     * Closes the open letters in whose place something newer came.
     *
     * @return keys that each of them does not hold up any more
     */
    public List<Long> supersede(List<Superseded> superseded) {
        return Columns.of(superseded)
                .uuid(Superseded::root)
                .uuid(Superseded::by)
                .text(Superseded::reason)
                .query(jdbc, """
                    update dead_letters l
                    set status = 'SUPERSEDED', superseded_by = s.by_id, reason = s.reason,
                        closed_at = clock_timestamp(), closed_by = 'the hub'
                    from unnest(?, ?, ?) as s(root_id, by_id, reason)
                    where l.root_id = s.root_id and l.status in ('OPEN', 'REPLAYING')
                    returning coalesce(l.key_id, 0)
                    """, (row, _) -> row.getLong(1))
                .stream()
                .filter(it -> it > 0)
                .toList();
    }
}
