package org.orderyard.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderyard.local.process.DatabaseProcess;

/** What the hub's database says of itself when nothing is on its way any more. */
record Ledgers(DatabaseProcess database) {
    /** Of the outbox. Bench and torture have no mail server: what is for one stays. */
    static final String NOT_MAIL = "target not like 'mail.%'";

    /** Each names the rows that break a promise. */
    private static final Map<String, String> INVARIANTS = new LinkedHashMap<>();

    static {
        INVARIANTS.put("reserved is not the sum of the open reservations", """
            select s.shop || ' ' || s.sku || ' ' || s.facility || ': ' || s.reserved || ' reserved, ' || coalesce(r.open, 0) || ' open'
            from stock s
            left join (select shop, sku, facility, sum(quantity) as open from reservations where status = 'RESERVED'
                       group by shop, sku, facility) r using (shop, sku, facility)
            where s.reserved <> coalesce(r.open, 0)
            """);
        INVARIANTS.put("stock is not the sum of its moves", """
            select s.shop || ' ' || s.sku || ' ' || s.facility || ': ' || s.on_hand || '/' || s.reserved || ', moves say '
                || coalesce(m.on_hand, 0) || '/' || coalesce(m.reserved, 0)
            from stock s
            left join (select shop, sku, facility, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved
                       from stock_moves group by shop, sku, facility) m using (shop, sku, facility)
            where s.on_hand <> coalesce(m.on_hand, 0) or s.reserved <> coalesce(m.reserved, 0)
            """);
        INVARIANTS.put("less on hand than reserved", """
            select shop || ' ' || sku || ' ' || facility from stock where on_hand < reserved
            """);
        INVARIANTS.put("left in the outbox", "select target || ' ' || id from outbox where " + NOT_MAIL);
        INVARIANTS.put("waits, though it is due or its order is there", """
            select w.endpoint || ' ' || w.reason || ' ' || w.message_id || ': ' || coalesce(w.detail, '')
            from waiting_messages w
            where w.reason <> 'PROMPT' or w.due_at < clock_timestamp()
            """);
        INVARIANTS.put("more than one order of one external id", """
            select external_id from orders group by shop, channel, external_id having count(*) > 1
            """);
        INVARIANTS.put("dead by its key, without a dead letter", """
            select k.endpoint || ' ' || k.key from inbox_keys k
            where k.status = 'DEAD'
              and not exists (select 1 from dead_letters d where d.root_id = k.message_id and d.status in ('OPEN', 'REPLAYING'))
            """);
        INVARIANTS.put("waiting by its key, without a waiting row", """
            select k.endpoint || ' ' || k.key from inbox_keys k
            where k.status = 'WAITING'
              and not exists (select 1 from waiting_messages w where w.root_id = k.message_id)
            """);
        INVARIANTS.put("every parcel delivered, yet its delivery is not", """
            select d.number || ' ' || d.state
            from deliveries d
            join delivery_lines l on l.delivery = d.number
            where d.phase not in ('DELIVERED', 'RETURNED', 'VOID')
              and exists (select 1 from parcels p where p.delivery = d.number)
              and not exists (select 1 from parcels p where p.delivery = d.number and not p.delivered)
            group by d.number, d.state
            having sum(l.shipped) = sum(l.quantity)
            """);
    }

    List<String> findings() {
        var findings = new ArrayList<String>();
        INVARIANTS.forEach((sentence, sql) -> report(findings, sentence, texts(sql)));
        return findings;
    }

    static void report(List<String> findings, String sentence, Set<String> which) {
        if (!which.isEmpty())
            findings.add("%d %s: %s"
                    .formatted(which.size(), sentence, which.stream().limit(10).toList()));
    }

    Set<String> texts(String sql) {
        try (var connection = database.connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new TreeSet<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        try (var connection = database.connection()) {
            return number(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
