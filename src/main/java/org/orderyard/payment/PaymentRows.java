package org.orderyard.payment;

import java.util.List;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends payment transactions; the key keeps the same report from counting twice. */
@Component
class PaymentRows implements Writes<PaymentRow> {
    private final JdbcTemplate jdbc;

    PaymentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<PaymentRow> kind() {
        return PaymentRow.class;
    }

    @Override
    public void write(List<Wanted<PaymentRow>> all) {
        Columns.of(all)
                .bigint(Wanted::order)
                .text(it -> it.write().transaction().key())
                .text(it -> it.write().transaction().gateway())
                .text(it -> it.write().transaction().operation())
                .text(it -> it.write().transaction().result())
                .decimal(it -> it.write().transaction().amount())
                .text(it -> it.write().transaction().currency())
                .text(it -> it.write().transaction().reference())
                .uuid(it -> it.cause().message())
                .time(it -> it.write().transaction().at())
                .update(jdbc, """
                    insert into payment_transactions
                        (order_id, key, gateway, operation, result, amount, currency, reference, message_id, happened_at)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (order_id, key) do nothing
                    """);
    }
}
