package org.orderyard.console.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an order itself, its holds, cases and payments; nothing is locked. */
@Component
public class OrderReader {
    private final JdbcClient jdbc;

    OrderReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Missing if there is none, or it is of a shop that the person is not for */
    public OrderHead head(long number, Person person) {
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

    List<OrderDetail.TransactionView> payments(long number) {
        return list(number, OrderDetail.TransactionView.class, """
            select coalesce(happened_at, at) as at, gateway, operation, result, round(amount, 2) as amount, currency, reference
            from payment_transactions where order_id = :number order by 1, key
            """);
    }

    public List<OrderDetail.HoldView> holds(long number) {
        return list(
                number,
                OrderDetail.HoldView.class,
                "select kind, reason, opened_at from holds where order_id = :number order by opened_at");
    }

    /** Empty: nothing has moved it, or that is kept no longer. */
    public Optional<LastChange> lastChange(long number) {
        return jdbc.sql("""
            select at, event, actor_type, actor from event_log
            where order_id = :number and outcome = 'APPLIED'
            order by at desc, seq desc
            limit 1
            """).param("number", number).query(LastChange.class).optional();
    }

    /** As the person may see it. */
    Optional<ShippingAddress> shippingAddress(long number, Person person) {
        return jdbc.sql("""
            select document #>> '{addresses,shipping}' as address, document #> '{corrections,address}' is not null
            from orders where id = :number and document #> '{addresses,shipping}' is not null
            """)
                .param("number", number)
                .query((row, _) -> ShippingAddress.of(
                        Masking.payload(person, row.getString(1).getBytes(StandardCharsets.UTF_8)), row.getBoolean(2)))
                .optional();
    }

    List<OrderDetail.CaseView> cases(long number) {
        return list(number, OrderDetail.CaseView.class, """
            select id, delivery, event, what, opened_at, closed_at
            from conflict_cases where order_id = :number order by id
            """);
    }

    private <T> List<T> list(long number, Class<T> type, String sql) {
        return jdbc.sql(sql).param("number", number).query(type).list();
    }
}
