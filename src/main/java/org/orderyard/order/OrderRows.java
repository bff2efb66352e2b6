package org.orderyard.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.OrderPhase;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads whole orders, many at once: one statement a table. */
@Component
class OrderRows {
    private record Of<T>(long order, T part) {}

    private record LineOf(long order, String delivery, DeliveryLine line) {}

    private record ParcelOf(String delivery, Parcel parcel) {}

    private final JdbcTemplate jdbc;

    OrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the orders and then their deliveries, each sorted, and reads them. */
    Map<Long, Order> lock(Collection<Long> ids) {
        var heads = query(
                ids,
                """
                select id, shop, channel, external_id, flow, flow_version, state, phase, document, version
                from orders where id = any(?) order by id for update
                """,
                (row, _) -> new Order(
                        row.getLong(1),
                        new OrderKey(row.getString(2), row.getString(3), row.getString(4)),
                        new Order.FlowVersion(row.getString(5), row.getInt(6)),
                        row.getString(7),
                        OrderPhase.valueOf(row.getString(8)),
                        OrderDocument.of(row.getString(9)),
                        List.of(),
                        List.of(),
                        List.of(),
                        row.getInt(10)));
        if (heads.isEmpty()) return Map.of();
        var deliveries = deliveries(ids);
        var lines = grouped(query(
                ids,
                """
                select order_id, line, external_line_id, sku, name, kind, quantity
                from order_lines where order_id = any(?) order by order_id, line
                """,
                (row, _) -> new Of<>(
                        row.getLong(1),
                        new OrderLine(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7)))));
        var holds = grouped(query(
                ids,
                "select order_id, kind, reason from holds where order_id = any(?)",
                (row, _) -> new Of<>(row.getLong(1), new OpenHold(row.getString(2), row.getString(3)))));
        var orders = new TreeMap<Long, Order>();
        for (var head : heads)
            orders.put(
                    head.id(),
                    new Order(
                            head.id(),
                            head.key(),
                            head.flow(),
                            head.state(),
                            head.phase(),
                            head.document(),
                            lines.getOrDefault(head.id(), List.of()),
                            deliveries.getOrDefault(head.id(), List.of()),
                            holds.getOrDefault(head.id(), List.of()),
                            head.version()));
        return orders;
    }

    private Map<Long, List<Delivery>> deliveries(Collection<Long> ids) {
        var lines = query(
                        ids,
                        """
                        select l.order_id, l.delivery, l.line, l.sku, l.quantity, l.shipped
                        from deliveries d
                        join delivery_lines l on l.delivery = d.number
                        where d.order_id = any(?)
                        order by l.delivery, l.line
                        """,
                        (row, _) -> new LineOf(
                                row.getLong(1),
                                row.getString(2),
                                new DeliveryLine(row.getInt(3), row.getString(4), row.getInt(5), row.getInt(6))))
                .stream()
                .collect(
                        Collectors.groupingBy(LineOf::delivery, Collectors.mapping(LineOf::line, Collectors.toList())));
        var parcels = query(
                        ids,
                        """
                        select p.delivery, p.carrier, p.number, p.delivered
                        from deliveries d
                        join parcels p on p.delivery = d.number
                        where d.order_id = any(?)
                        order by p.delivery, p.carrier, p.number
                        """,
                        (row, _) -> new ParcelOf(
                                row.getString(1), new Parcel(row.getString(2), row.getString(3), row.getBoolean(4))))
                .stream()
                .collect(Collectors.groupingBy(
                        ParcelOf::delivery, Collectors.mapping(ParcelOf::parcel, Collectors.toList())));
        return grouped(query(
                ids,
                """
                select order_id, number, state, phase, delivery_group, facility, attempt, excluded
                from deliveries where order_id = any(?)
                order by order_id, length(number), number
                for update
                """,
                (row, _) -> new Of<>(
                        row.getLong(1),
                        new Delivery(
                                row.getString(2),
                                row.getString(3),
                                DeliveryPhase.valueOf(row.getString(4)),
                                row.getString(5),
                                Optional.ofNullable(row.getString(6)),
                                row.getInt(7),
                                Set.copyOf(
                                        Arrays.asList((String[]) row.getArray(8).getArray())),
                                lines.getOrDefault(row.getString(2), List.of()),
                                parcels.getOrDefault(row.getString(2), List.of())))));
    }

    private <T> List<T> query(Collection<Long> ids, String sql, RowMapper<T> mapper) {
        return Columns.of(ids).bigint(Long::longValue).query(jdbc, sql, mapper);
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Of::order, Collectors.mapping(Of::part, Collectors.toList())));
    }
}
