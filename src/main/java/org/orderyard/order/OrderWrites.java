package org.orderyard.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what differs between orders as they were loaded and as they are now: one statement a table. */
@Component
class OrderWrites {
    private record LineOf(Order order, OrderLine line) {}

    private record DeliveryOf(Order order, Delivery delivery) {}

    private record PartOf(Order order, Delivery delivery, DeliveryLine line) {}

    private record ParcelOf(Order order, Delivery delivery, Parcel parcel) {}

    private record HoldOf(Order order, OpenHold hold) {}

    private final JdbcTemplate jdbc;

    OrderWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before as loaded; what is missing there is new */
    void write(Map<Long, Order> before, Collection<Order> after) {
        var born = new ArrayList<Order>();
        var moved = new ArrayList<Order>();
        var revised = new ArrayList<Order>();
        var lines = new ArrayList<LineOf>();
        var deliveries = new ArrayList<DeliveryOf>();
        var parts = new ArrayList<PartOf>();
        var parcels = new ArrayList<ParcelOf>();
        var opened = new ArrayList<HoldOf>();
        var resolved = new ArrayList<HoldOf>();
        for (var order : after) {
            var old = before.get(order.id());
            if (old == null) born.add(order);
            else moved.add(order);
            if (old != null && old.document() != order.document()) revised.add(order);
            added(order.lines(), old == null ? List.of() : old.lines()).forEach(it -> lines.add(new LineOf(order, it)));
            added(order.holds(), old == null ? List.of() : old.holds())
                    .forEach(it -> opened.add(new HoldOf(order, it)));
            if (old != null) added(old.holds(), order.holds()).forEach(it -> resolved.add(new HoldOf(order, it)));
            var known = new HashMap<String, Delivery>();
            if (old != null) old.deliveries().forEach(it -> known.put(it.number(), it));
            for (var delivery : added(order.deliveries(), List.copyOf(known.values()))) {
                var was = known.get(delivery.number());
                deliveries.add(new DeliveryOf(order, delivery));
                added(delivery.lines(), was == null ? List.of() : was.lines())
                        .forEach(it -> parts.add(new PartOf(order, delivery, it)));
                added(delivery.parcels(), was == null ? List.of() : was.parcels())
                        .forEach(it -> parcels.add(new ParcelOf(order, delivery, it)));
            }
        }
        insertOrders(born);
        updateOrders(moved);
        reviseOrders(revised);
        lines(lines);
        deliveries(deliveries);
        parts(parts);
        parcels(parcels);
        holds(opened, resolved);
    }

    private void insertOrders(List<Order> orders) {
        Columns.of(orders)
                .bigint(Order::id)
                .text(it -> it.key().shop())
                .text(it -> it.key().channel())
                .text(it -> it.key().externalId())
                .text(it -> it.document().shopNumber())
                .text(it -> it.flow().name())
                .integer(it -> it.flow().version())
                .text(Order::state)
                .text(it -> it.phase().name())
                .text(it -> it.document().text())
                .text(it -> it.document().currency())
                .decimal(it -> it.document().total())
                .text(it -> it.document().customerName())
                .text(it -> it.document().customerEmail())
                .time(it -> it.document().placedAt())
                .update(jdbc, """
                    insert into orders (id, shop, channel, external_id, shop_number, flow, flow_version, state, phase,
                        document, currency, total, customer_name, customer_email, placed_at, version)
                    select id, shop, channel, external_id, shop_number, flow, flow_version, state, phase,
                        document::jsonb, currency, total, customer_name, customer_email, placed_at, 1
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as o(id, shop, channel, external_id, shop_number,
                        flow, flow_version, state, phase, document, currency, total, customer_name, customer_email, placed_at)
                    """);
    }

    private void updateOrders(List<Order> orders) {
        Columns.of(orders)
                .bigint(Order::id)
                .text(Order::state)
                .text(it -> it.phase().name())
                .update(jdbc, """
                    update orders o
                    set state_since = case when o.state = n.state then o.state_since else clock_timestamp() end,
                        state = n.state, phase = n.phase, version = o.version + 1, updated_at = clock_timestamp()
                    from unnest(?, ?, ?) as n(id, state, phase)
                    where o.id = n.id
                    """);
    }

    private void reviseOrders(List<Order> orders) {
        Columns.of(orders)
                .bigint(Order::id)
                .text(it -> it.document().text())
                .decimal(it -> it.document().total())
                .text(it -> it.document().customerName())
                .text(it -> it.document().customerEmail())
                .update(jdbc, """
                    update orders o
                    set document = n.document::jsonb, total = n.total,
                        customer_name = n.customer_name, customer_email = n.customer_email
                    from unnest(?, ?, ?, ?, ?) as n(id, document, total, customer_name, customer_email)
                    where o.id = n.id
                    """);
    }

    private void lines(List<LineOf> lines) {
        Columns.of(lines)
                .bigint(it -> it.order().id())
                .integer(it -> it.line().number())
                .text(it -> it.line().id())
                .text(it -> it.line().sku())
                .text(it -> it.line().name())
                .text(it -> it.line().kind())
                .integer(it -> it.line().quantity())
                .update(jdbc, """
                    insert into order_lines (order_id, line, external_line_id, sku, name, kind, quantity)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?)
                    on conflict (order_id, line) do update
                    set sku = excluded.sku, name = excluded.name, kind = excluded.kind, quantity = excluded.quantity
                    """);
    }

    private void deliveries(List<DeliveryOf> deliveries) {
        Columns.of(deliveries)
                .text(it -> it.delivery().number())
                .bigint(it -> it.order().id())
                .text(it -> it.delivery().state())
                .text(it -> it.delivery().phase().name())
                .text(it -> it.delivery().group())
                .optional(it -> it.delivery().facility())
                .integer(it -> it.delivery().attempt())
                .text(it -> String.join(",", it.delivery().excluded()))
                .update(jdbc, """
                    insert into deliveries (number, order_id, state, phase, delivery_group, facility, attempt, excluded)
                    select number, order_id, state, phase, delivery_group, facility, attempt,
                        case when excluded = '' then '{}' else string_to_array(excluded, ',') end
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                        as d(number, order_id, state, phase, delivery_group, facility, attempt, excluded)
                    on conflict (number) do update
                    set state_since = case when deliveries.state = excluded.state
                                      then deliveries.state_since else clock_timestamp() end,
                        state = excluded.state, phase = excluded.phase, facility = excluded.facility,
                        attempt = excluded.attempt, excluded = excluded.excluded
                    """);
    }

    private void parts(List<PartOf> parts) {
        Columns.of(parts)
                .text(it -> it.delivery().number())
                .bigint(it -> it.order().id())
                .integer(it -> it.line().line())
                .text(it -> it.line().sku())
                .integer(it -> it.line().quantity())
                .integer(it -> it.line().shipped())
                .update(jdbc, """
                    insert into delivery_lines (delivery, order_id, line, sku, quantity, shipped)
                    select * from unnest(?, ?, ?, ?, ?, ?)
                    on conflict (delivery, line) do update
                    set quantity = excluded.quantity, shipped = excluded.shipped
                    """);
    }

    private void parcels(List<ParcelOf> parcels) {
        Columns.of(parcels)
                .text(it -> it.delivery().number())
                .bigint(it -> it.order().id())
                .text(it -> it.parcel().carrier())
                .text(it -> it.parcel().number())
                .bool(it -> it.parcel().delivered())
                .update(jdbc, """
                    insert into parcels (delivery, order_id, carrier, number, delivered)
                    select * from unnest(?, ?, ?, ?, ?)
                    on conflict (delivery, carrier, number) do update set delivered = excluded.delivered
                    """);
    }

    private void holds(List<HoldOf> opened, List<HoldOf> resolved) {
        Columns.of(resolved)
                .bigint(it -> it.order().id())
                .text(it -> it.hold().kind())
                .update(jdbc, """
                    delete from holds using unnest(?, ?) as r(order_id, kind)
                    where holds.order_id = r.order_id and holds.kind = r.kind
                    """);
        Columns.of(opened)
                .bigint(it -> it.order().id())
                .text(it -> it.hold().kind())
                .text(it -> it.hold().reason())
                .update(jdbc, """
                    insert into holds (order_id, kind, reason)
                    select * from unnest(?, ?, ?)
                    on conflict (order_id, kind) do nothing
                    """);
    }

    /** What is in one list and not, or not the same, in the other. */
    private static <T> List<T> added(List<T> now, List<T> before) {
        return now.stream().filter(it -> !before.contains(it)).toList();
    }
}
