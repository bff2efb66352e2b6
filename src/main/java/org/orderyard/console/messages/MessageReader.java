package org.orderyard.console.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderyard.console.messages.MessageDetail.Relative;
import org.orderyard.console.messages.MessageDetail.Step;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.message.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one message with what came of it. */
@Component
class MessageReader {
    private record Payload(byte[] body, String headers, Optional<String> mapping) {}

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final JdbcClient jdbc;
    private final MessageSight sight;

    MessageReader(JdbcClient jdbc, MessageSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** @throws Missing if there is none, or none that the person may see */
    MessageDetail one(UUID id, Person person) {
        var row = row(id, person);
        var payload = jdbc.sql("select body, headers, mapping_version from messages where id = :id order by at limit 1")
                .param("id", id)
                .query((it, _) -> new Payload(it.getBytes(1), it.getString(2), Optional.ofNullable(it.getString(3))))
                .single();
        var headers = Headers.of(payload.headers());
        return new MessageDetail(
                row,
                headers,
                payload.body(),
                payload.mapping().orElse(null),
                list(MessageDetail.Seen.class, "select at, note from messages where id = :id order by at", row),
                steps(row),
                Stream.of(origin(row, headers), offspring(row))
                        .flatMap(List::stream)
                        .toList());
    }

    private MessageRow row(UUID id, Person person) {
        return jdbc.sql(MessageList.FATE.formatted("""
            select m.*, octet_length(m.body) as bytes from messages m
            where m.id = :id and %s order by m.at desc limit 1
            """.formatted(MessageSight.SEEN)))
                .param("id", id)
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .param("mine", sight.mine(person))
                .query(MessageRow.class)
                .optional()
                .map(it -> MessageList.seen(it, person))
                .orElseThrow(() -> new Missing(
                        "There is no message %s; messages are kept as long as orderyard.retention.payloads says"
                                .formatted(id)));
    }

    private List<Step> steps(MessageRow row) {
        return list(Step.class, """
            select at, delivery, event, from_state, to_state, to_phase, outcome, effects, note
            from event_log where order_id = :order and message_id = :id order by at, seq
            """, row);
    }

    private List<Relative> origin(MessageRow row, Map<String, String> headers) {
        var found = new ArrayList<Relative>();
        if (!row.isIn()) found.addAll(cause(row));
        Optional.ofNullable(headers.get("orderyard-sent-again"))
                .ifPresent(it -> found.add(message("sends again", UUID.fromString(it))));
        jdbc.sql("""
            select f.name || ', line ' || r.line from file_records r join files f on f.id = r.file_id
            where r.message_id = :id order by r.line limit 5
            """)
                .param("id", row.id())
                .query(String.class)
                .list()
                .forEach(it -> found.add(new Relative("came in file", it, Optional.empty())));
        jdbc.sql("select root_id from replays where message_id = :id")
                .param("id", row.id())
                .query(UUID.class)
                .list()
                .forEach(it -> found.add(message("replays", it)));
        return found;
    }

    /** What no decision wanted sent, such as the file of an export, is caused by no message. */
    private List<Relative> cause(MessageRow row) {
        if (!ID.matcher(row.key()).matches()) return List.of();
        var id = UUID.fromString(row.key());
        var isAgain = jdbc.sql("select exists (select 1 from messages where id = :id and direction = 'OUT')")
                .param("id", id)
                .query(Boolean.class)
                .single();
        return List.of(message(isAgain ? "sends again" : "was caused by", id));
    }

    private List<Relative> offspring(MessageRow row) {
        var replays = list(UUID.class, "select message_id from replays where root_id = :id order by n", row).stream()
                .map(it -> message("was replayed as", it));
        var documents = jdbc.sql("""
            select distinct id, endpoint, at from messages
            where order_id = :order and direction = 'OUT' and key = cast(:id as text) order by at
            """)
                .param("order", Optional.ofNullable(row.orderNumber()).orElse(0L))
                .param("id", row.id())
                .query((it, _) -> new Relative(
                        row.isIn() ? "sent out" : "was sent again to",
                        it.getString("endpoint"),
                        Optional.of(it.getObject("id", UUID.class))))
                .list();
        return Stream.concat(replays, documents.stream()).toList();
    }

    private <T> List<T> list(Class<T> type, String sql, MessageRow row) {
        return jdbc.sql(sql)
                .param("id", row.id())
                .param("order", Optional.ofNullable(row.orderNumber()).orElse(0L))
                .query(type)
                .list();
    }

    private static Relative message(String what, UUID id) {
        return new Relative(what, id.toString(), Optional.of(id));
    }
}
