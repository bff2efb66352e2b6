package org.orderyard.console.messages;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages, newest first. The newest of each endpoint are merged: that costs the same among millions. */
@Component
class MessageList {
    /** What became of each; looked up for the rows of one page only. */
    static final String FATE = """
        select m.id, m.at, m.direction, m.endpoint, m.key, m.order_id as order_number, m.note, m.bytes,
            k.status as standing, o.status as departure, coalesce(o.attempts, 0) as attempts, o.cause,
            case when o.status in ('due', 'outbound') then o.leased_until end as next_try,
            l.id as letter, l.status as letter_status
        from (%s) m
        left join lateral (select status from inbox_keys where message_id = m.id limit 1) k on m.direction = 'IN'
        left join outbox o on o.id = m.id
        left join lateral (select id, status from dead_letters where root_id = m.id order by id desc limit 1) l on true
        order by m.at desc, m.id desc
        """;

    private static final String COLUMNS =
            "m.id, m.at, m.direction, m.endpoint, m.key, m.order_id, m.note, octet_length(m.body) as bytes";

    private final JdbcClient jdbc;
    private final MessageSight sight;

    MessageList(JdbcClient jdbc, MessageSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    Slice<MessageRow> of(MessageFilter filter, Person person) {
        var lanes = sight.lanes().stream().filter(filter::takes).toArray(String[]::new);
        var query = jdbc.sql(FATE.formatted(source(filter)))
                .param("lanes", lanes)
                .param("direction", filter.direction().orElse(""))
                .param("order", filter.order().orElse(0L))
                .param("id", filter.id().orElse(new UUID(0, 0)))
                .param(
                        "at",
                        filter.after()
                                .map(MessageFilter.Place::at)
                                .orElse(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)))
                .param("before", filter.after().map(MessageFilter.Place::id).orElse(new UUID(0, 0)))
                .param("limit", filter.size() + 1)
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .param("mine", sight.mine(person));
        List<MessageRow> rows = query.query(MessageRow.class).list();
        return Slice.of(
                rows.stream().map(it -> seen(it, person)).toList(),
                filter.size(),
                it -> new MessageFilter.Place(it.at(), it.id()).toString());
    }

    private static String source(MessageFilter filter) {
        var clauses = "m.direction in ('IN', 'OUT') and (:direction = '' or m.direction = :direction)"
                + " and (m.at, m.id) < (:at, :before) and m.at <= :at and " + MessageSight.SEEN;
        if (filter.id().isPresent())
            return "select %s from messages m where m.id = :id and %s limit :limit".formatted(COLUMNS, clauses);
        if (filter.order().isPresent())
            return "select %s from messages m where m.order_id = :order and m.endpoint = any(:lanes) and %s order by m.at desc, m.id desc limit :limit"
                    .formatted(COLUMNS, clauses);
        return """
            select %s
            from unnest(:lanes) as lane(name)
            cross join lateral (
                select * from messages m where m.endpoint = lane.name and %s order by m.at desc limit :limit) m
            order by m.at desc, m.id desc limit :limit
            """.formatted(COLUMNS, clauses);
    }

    static MessageRow seen(MessageRow it, Person person) {
        return new MessageRow(
                it.id(),
                it.at(),
                it.direction(),
                it.endpoint(),
                it.key(),
                it.orderNumber(),
                it.note() == null ? null : Masking.sentence(person, it.note()),
                it.bytes(),
                it.standing(),
                it.departure(),
                it.attempts(),
                it.cause() == null ? null : Masking.sentence(person, it.cause()),
                it.nextTry(),
                it.letter(),
                it.letterStatus());
    }
}
