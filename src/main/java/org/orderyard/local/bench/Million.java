package org.orderyard.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Orders as years would leave them: nearly all of them over, each with lines, a delivery, a parcel, a payment, events and messages. */
final class Million {
    static final long FIRST = 10_000_000L;
    static final int SKUS = 10_000;

    private static final String ENDED = "case when n % 100 < 95 then 'completed' when n % 100 < 98 then 'in-fulfilment'"
            + " when n % 100 = 98 then 'cancelled' else 'placed' end";
    private static final String PHASE = "case when n % 100 < 95 then 'COMPLETED' when n % 100 < 98 then 'OPEN'"
            + " when n % 100 = 98 then 'CANCELLED' else 'NEW' end";

    private static final List<String> STATEMENTS =
            List.of("""
                insert into orders (id, shop, channel, external_id, shop_number, flow, flow_version, state, phase, state_since,
                    document, currency, total, customer_name, customer_email, placed_at, created_at, version)
                select :first + n, 'main', 'ecommerce', 'SEED-' || n, '#S' || n, 'ship-to-customer',
                    (select max(version) from flows where name = 'ship-to-customer'), %s, %s,
                    now() - (:orders - n) * interval '20 seconds',
                    jsonb_build_object('lines', '[]'::jsonb, 'note', repeat('x', 600)), 'EUR', 19.80,
                    (array['Ada','Ben','Cleo','Dora','Emil','Frida','Gus','Hanna'])[n %% 8 + 1] || ' Surname' || n / 8,
                    'customer' || n || '@example.org', now() - (:orders - n) * interval '20 seconds',
                    now() - (:orders - n) * interval '20 seconds', 6
                from generate_series(1, :orders) n
                """.formatted(ENDED, PHASE), """
                insert into order_lines select :first + n, l, 'L' || l, 'SKU-' || (n * l) % :skus, 'A thing', 'STOCK', 1
                from generate_series(1, :orders) n, generate_series(1, 2) l
                """, """
                insert into deliveries (number, order_id, state, phase, delivery_group, facility, attempt, excluded)
                select (:first + n) || '-0', :first + n,
                    case when n % 100 < 95 then 'delivered' when n % 100 < 98 then 'requested' when n % 100 = 98 then 'void' else 'new' end,
                    case when n % 100 < 95 then 'DELIVERED' when n % 100 < 98 then 'ALLOCATED' when n % 100 = 98 then 'VOID' else 'NEW' end,
                    '', 'BERLIN', 1, '{}'
                from generate_series(1, :orders) n
                """, """
                insert into delivery_lines select (:first + n) || '-0', :first + n, l, 'SKU-' || (n * l) % :skus, 1, 1
                from generate_series(1, :orders) n, generate_series(1, 2) l
                """, """
                insert into parcels (delivery, order_id, carrier, number, delivered)
                select (:first + n) || '-0', :first + n, 'dhl', 'JJD' || n, true
                from generate_series(1, :orders) n where n % 100 < 95
                """, """
                insert into payment_transactions (order_id, key, gateway, operation, result, amount, currency, reference, message_id)
                select :first + n, 'p', 'stub', 'CAPTURE', 'OK', 19.80, 'EUR', 'p-' || n, gen_random_uuid()
                from generate_series(1, :orders) n
                """, """
                insert into order_keys (kind, value, order_id)
                select 'order', 'main/ecommerce/SEED-' || n, :first + n from generate_series(1, :orders) n
                """, """
                insert into event_log (order_id, at, seq, event, from_state, to_state, from_phase, to_phase, outcome, effects,
                    actor_type, actor, message_id, flow_version)
                select :first + n, now(), e, 'ship', 'in-fulfilment', 'shipped', 'OPEN', 'SHIPPED', 'APPLIED', 'notify',
                    'message', 'wms', gen_random_uuid(), 3
                from generate_series(1, :orders) n, generate_series(1, 4) e
                """, """
                insert into messages (id, direction, endpoint, key, order_id, body, headers)
                select gen_random_uuid(), case m when 1 then 'IN' else 'OUT' end, case m when 1 then 'ecommerce' else 'wms.BERLIN.requests' end,
                    case m when 1 then 'k' || n else gen_random_uuid()::text end, :first + n, convert_to(repeat('y', 300), 'UTF8'), '{}'
                from generate_series(1, :orders) n, generate_series(1, 2) m
                """);

    private Million() {}

    static void fill(Connection connection, int orders, Consumer<String> out) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                var rows = statement.executeLargeUpdate(sql.replace(":first", String.valueOf(FIRST))
                        .replace(":orders", String.valueOf(orders))
                        .replace(":skus", String.valueOf(SKUS)));
                out.accept("%,d rows: %s".formatted(rows, sql.strip().substring(0, 25)));
            }
            statement.execute("vacuum analyze");
        }
    }
}
