package org.orderyard.payment;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.order.FactLoader;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads payment transactions of many orders at once. The orders are locked, so nobody appends meanwhile. */
@Component
class PaymentLedger implements FactLoader<PaymentsOf> {
    private record Of(long order, PaymentTransaction transaction) {}

    private final JdbcTemplate jdbc;

    PaymentLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<PaymentsOf> kind() {
        return PaymentsOf.class;
    }

    @Override
    public Map<PaymentsOf, Object> load(Set<PaymentsOf> keys) {
        var found = Columns.of(keys)
                .bigint(PaymentsOf::order)
                .query(
                        jdbc,
                        """
                        select order_id, gateway, operation, result, amount, currency, reference, happened_at
                        from payment_transactions
                        where order_id = any(?)
                        """,
                        (row, _) -> new Of(
                                row.getLong(1),
                                new PaymentTransaction(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBigDecimal(5),
                                        row.getString(6),
                                        row.getString(7),
                                        Optional.ofNullable(row.getObject(8, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant))))
                .stream()
                .collect(Collectors.groupingBy(Of::order, Collectors.mapping(Of::transaction, Collectors.toList())));
        var all = new HashMap<PaymentsOf, Object>();
        keys.forEach(it -> all.put(it, new Payments(found.getOrDefault(it.order(), List.of()))));
        return all;
    }
}
