package org.orderyard.console.orders;

import java.util.List;
import java.util.Optional;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one order, a statement for each table; nothing is locked. */
@Component
class OrderReader {
    private final JdbcClient jdbc;

    OrderReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Missing if there is none, or it is of a shop that the person is not for */
    OrderHead head(long number, Person person) {
        return head(number)
                .filter(it -> person.isFor(it.shop()))
                .orElseThrow(() -> new Missing("There is no order " + number));
    }

    private Optional<OrderHead> head(long number) {
        return jdbc.sql("""
            select id as number, external_id, shop_number, channel, shop, flow, flow_version, phase, state,
                state_since, customer_name, customer_email, placed_at, created_at, round(total, 2) as total,
                currency, version
            from orders
            where id = :number
            """).param("number", number).query(OrderHead.class).optional();
    }

    List<OrderDetail.Line> lines(long number) {
        return list(number, OrderDetail.Line.class, """
            select line, external_line_id, sku, name, kind, quantity
            from order_lines where order_id = :number order by line
            """);
    }

    /** Without what hangs on them. */
    record DeliveryHead(
            String number,
            String phase,
            String state,
            java.time.OffsetDateTime stateSince,
            @org.jspecify.annotations.Nullable String facility,
            int attempt) {}

    List<DeliveryHead> deliveries(long number) {
        return list(number, DeliveryHead.class, """
            select number, phase, state, state_since, facility, attempt
            from deliveries where order_id = :number order by length(number), number
            """);
    }

    List<OrderDetail.DeliveryLineView> deliveryLines(long number) {
        return list(number, OrderDetail.DeliveryLineView.class, """
            select l.delivery, l.line, l.sku, l.quantity, l.shipped
            from deliveries d
            join delivery_lines l on l.delivery = d.number
            where d.order_id = :number
            order by l.delivery, l.line
            """);
    }

    List<OrderDetail.ParcelView> parcels(long number) {
        return list(number, OrderDetail.ParcelView.class, """
            select p.delivery, p.carrier, p.number, p.delivered
            from deliveries d
            join parcels p on p.delivery = d.number
            where d.order_id = :number
            order by p.delivery, p.number
            """);
    }

    List<OrderDetail.TransactionView> payments(long number) {
        return list(number, OrderDetail.TransactionView.class, """
            select at, gateway, operation, result, round(amount, 2) as amount, currency, reference
            from payment_transactions where order_id = :number order by at, key
            """);
    }

    List<OrderDetail.Stock> stock(long number) {
        return list(number, OrderDetail.Stock.class, """
            select r.delivery, r.line, r.sku, r.facility, r.quantity, r.status
            from deliveries d
            join reservations r on r.delivery = d.number
            where d.order_id = :number
            order by r.delivery, r.line
            """);
    }

    List<OrderDetail.HoldView> holds(long number) {
        return list(
                number,
                OrderDetail.HoldView.class,
                "select kind, reason, opened_at from holds where order_id = :number order by opened_at");
    }

    List<OrderDetail.CaseView> cases(long number) {
        return list(number, OrderDetail.CaseView.class, """
            select id, delivery, event, what, opened_at, closed_at
            from conflict_cases where order_id = :number order by id
            """);
    }

    List<OrderDetail.Entry> events(long number) {
        return list(number, OrderDetail.Entry.class, """
            select at, seq, delivery, event, from_state, to_state, from_phase, to_phase, outcome, effects, note,
                actor_type, actor, message_id
            from event_log where order_id = :number order by at, seq
            """);
    }

    List<OrderDetail.MessageView> messages(long number) {
        return list(number, OrderDetail.MessageView.class, """
            select id, at, direction, endpoint, key, note, octet_length(body) as bytes
            from messages
            where order_id = :number
               or id in (select message_id from event_log where order_id = :number)
            order by at
            """);
    }

    List<OrderDetail.LetterView> letters(long number) {
        return list(number, OrderDetail.LetterView.class, """
            select id, endpoint, error_class, cause, attempts, status, at
            from dead_letters
            where order_id = :number or key_id in (select id from order_keys where order_id = :number)
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

    private <T> List<T> list(long number, Class<T> type, String sql) {
        return jdbc.sql(sql).param("number", number).query(type).list();
    }
}
