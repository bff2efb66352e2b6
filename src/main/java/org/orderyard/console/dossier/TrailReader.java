package org.orderyard.console.dossier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an order left in the ledgers: events, messages, what failed, what waits. */
@Component
class TrailReader {
    private final JdbcClient jdbc;

    TrailReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderDetail.Entry> events(long number) {
        return list(number, OrderDetail.Entry.class, """
            select at, seq, delivery, event, from_state, to_state, from_phase, to_phase, outcome, effects, note,
                actor_type, actor, message_id
            from event_log where order_id = :number order by at, seq
            """);
    }

    List<OrderDetail.ScanView> tracking(long number) {
        return list(number, OrderDetail.ScanView.class, """
            select carrier, number, happened_at, status, code, detail, place, delivery, message_id, at
            from tracking_events where order_id = :number order by happened_at, at, code
            """);
    }

    List<OrderDetail.MessageView> messages(long number) {
        return list(number, OrderDetail.MessageView.class, """
            select id, at, direction, endpoint, key, note, octet_length(body) as bytes
            from messages
            where order_id = :number
            union all
            select id, at, direction, endpoint, key, note, octet_length(body)
            from messages
            where id in (select message_id from event_log where order_id = :number) and order_id is distinct from :number
            order by at
            """);
    }

    List<OrderDetail.LetterView> letters(long number) {
        return list(number, OrderDetail.LetterView.class, """
            select id, endpoint, error_class, cause, attempts, status, at
            from dead_letters
            where order_id = :number
            union
            select id, endpoint, error_class, cause, attempts, status, at
            from dead_letters
            where key_id in (select id from order_keys where order_id = :number)
            order by id
            """);
    }

    List<OrderDetail.WaitingView> waiting(long number) {
        return list(number, OrderDetail.WaitingView.class, """
            select w.message_id, w.endpoint, w.reason, w.detail, w.due_at, w.at
            from order_keys k
            join waiting_messages w on w.key_id = k.id
            where k.order_id = :number
            order by w.id
            """);
    }

    List<OrderDetail.ExportView> exports(long number) {
        return list(number, OrderDetail.ExportView.class, """
            select t.exporter, t.eligibility, t.subject, t.facility, t.status, t.state, t.error, t.run_id, r.file_name,
                coalesce(r.ended_at, t.tried_at, t.at) as at,
                exists (select 1 from outbox_pieces p where p.message_id = r.message_id) as is_kept
            from export_tasks t
            left join export_runs r on r.id = t.run_id
            where t.order_id = :number
            order by t.id
            """);
    }

    List<ExportStanding.Block> exportBlocks(long number) {
        return list(number, ExportStanding.Block.class, """
            select subject, reason, blocked_by as by, at from export_blocks where order_id = :number order by subject
            """);
    }

    private <T> List<T> list(long number, Class<T> type, String sql) {
        return jdbc.sql(sql).param("number", number).query(type).list();
    }
}
