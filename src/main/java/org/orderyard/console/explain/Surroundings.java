package org.orderyard.console.explain;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.dossier.OrderDetail.DeliveryLineView;
import org.orderyard.console.dossier.OrderDetail.DeliveryView;
import org.orderyard.flow.DeliveryPhase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies outside an order and keeps it waiting: stock, the times of jobs, partners that do not answer. */
@Component
class Surroundings {
    private record Level(String sku, String facility, int onHand, int reserved) {}

    private record Look(String taskName, OffsetDateTime executionTime, boolean paused) {}

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In active facilities, of what deliveries wait for; the facility that is asked first comes first. */
    List<StockLevel> levels(OrderDetail order) {
        return order.deliveries().stream()
                .filter(it -> it.phase().equals(DeliveryPhase.WAIT_STOCK.name()))
                .flatMap(it -> levels(order.head().shop(), it))
                .toList();
    }

    private Stream<StockLevel> levels(String shop, DeliveryView delivery) {
        var needed = new HashMap<String, Integer>();
        delivery.lines().forEach(it -> needed.merge(it.sku(), it.open(), Integer::sum));
        return jdbc
                .sql("""
                    select s.sku, s.facility, s.on_hand, s.reserved
                    from stock s
                    join facilities f on f.shop = s.shop and f.code = s.facility and f.active
                    where s.shop = :shop and s.sku in (:skus)
                    order by s.sku, f.priority, s.facility
                    """)
                .param("shop", shop)
                .param(
                        "skus",
                        delivery.lines().stream().map(DeliveryLineView::sku).toList())
                .query(Level.class)
                .list()
                .stream()
                .map(it -> new StockLevel(
                        delivery.number(),
                        it.sku(),
                        needed.getOrDefault(it.sku(), 0),
                        it.facility(),
                        it.onHand(),
                        it.reserved(),
                        delivery.excluded().contains(it.facility())));
    }

    /** By job, when it runs next. */
    Map<String, Circumstances.Look> looks() {
        var looks = new HashMap<String, Circumstances.Look>();
        jdbc.sql("""
            select t.task_name, t.execution_time, coalesce(j.paused, false) as paused
            from scheduled_tasks t
            left join jobs j on j.name = t.task_name
            """)
                .query(Look.class)
                .list()
                .forEach(it -> looks.put(
                        it.taskName(), new Circumstances.Look(it.executionTime().toInstant(), it.paused())));
        return looks;
    }

    /** Requests of the order that were tried in vain, or whose endpoint somebody switched off. */
    List<Unsent> unsent(long order) {
        return jdbc.sql("""
            select coalesce(o.document::json ->> 'delivery', '') as delivery, o.target, o.endpoint, off.by_user as off_by,
                o.attempts, o.cause, o.leased_until as next_try
            from outbox o
            left join switches off on off.endpoint = o.endpoint
            where o.order_id = :order and o.status = 'outbound' and o.document::json ->> 'document' like '%Request'
              and (off.endpoint is not null or o.cause is not null)
            order by o.seq
            """).param("order", order).query(Unsent.class).list();
    }
}
