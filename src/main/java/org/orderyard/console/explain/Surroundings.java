package org.orderyard.console.explain;

import java.time.Instant;
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

/** What lies outside an order and keeps it waiting: stock, and the times of jobs. */
@Component
class Surroundings {
    private record Level(String sku, String facility, int onHand, int reserved) {}

    private record Look(String taskName, OffsetDateTime executionTime) {}

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
    Map<String, Instant> looks() {
        var looks = new HashMap<String, Instant>();
        jdbc.sql("""
            select t.task_name, t.execution_time
            from scheduled_tasks t
            left join jobs j on j.name = t.task_name
            where coalesce(j.paused, false) = false
            """)
                .query(Look.class)
                .list()
                .forEach(it -> looks.put(it.taskName(), it.executionTime().toInstant()));
        return looks;
    }
}
