package org.orderyard.console.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was ordered, and the goods that go for it. */
@Component
class GoodsReader {
    private final JdbcClient jdbc;

    GoodsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without what hangs on them. */
    record DeliveryHead(
            String number,
            String phase,
            String state,
            OffsetDateTime stateSince,
            @Nullable String facility,
            int attempt,
            String excluded) {}

    List<OrderDetail.Line> lines(long number) {
        return list(number, OrderDetail.Line.class, """
            select l.line, l.external_line_id, l.sku, l.name, l.kind, l.quantity,
                o.document #>> array['corrections', 'skus', l.external_line_id] as channel_sku
            from order_lines l
            join orders o on o.id = l.order_id
            where l.order_id = :number
            order by l.line
            """);
    }

    List<DeliveryHead> deliveries(long number) {
        return list(number, DeliveryHead.class, """
            select number, phase, state, state_since, facility, attempt, array_to_string(excluded, ',') as excluded
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

    List<OrderDetail.Stock> stock(long number) {
        return list(number, OrderDetail.Stock.class, """
            select r.delivery, r.line, r.sku, r.facility, r.quantity, r.status
            from deliveries d
            join reservations r on r.delivery = d.number
            where d.order_id = :number
            order by r.delivery, r.line
            """);
    }

    private <T> List<T> list(long number, Class<T> type, String sql) {
        return jdbc.sql(sql).param("number", number).query(type).list();
    }
}
