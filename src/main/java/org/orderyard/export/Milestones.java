package org.orderyard.export;

import java.util.List;
import java.util.stream.Stream;
import org.orderyard.flow.Decision;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.shop.Exporter;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes an order eligible for the exporters of its shop that wait for its milestone, in the transaction in which it is reached; once. */
@Component
class Milestones implements Writes<Decision.Reached> {
    private record Eligible(Wanted<Decision.Reached> wanted, Exporters.OfShop of, String facility) {}

    private final JdbcTemplate jdbc;
    private final Exporters exporters;

    Milestones(JdbcTemplate jdbc, Exporters exporters) {
        this.jdbc = jdbc;
        this.exporters = exporters;
    }

    @Override
    public Class<Decision.Reached> kind() {
        return Decision.Reached.class;
    }

    @Override
    public void write(List<Wanted<Decision.Reached>> all) {
        Columns.of(all.stream().flatMap(this::eligible).toList())
                .bigint(it -> it.wanted().order())
                .text(it -> it.wanted().write().delivery().orElse(""))
                .text(it -> it.wanted().write().milestone())
                .text(it -> it.of().shop())
                .text(it -> it.of().exporter().name())
                .text(Eligible::facility)
                .update(jdbc, """
                    insert into export_tasks (shop, exporter, order_id, subject, eligibility, facility)
                    select r.shop, r.exporter, r.order_id, r.subject, r.milestone, r.facility
                    from unnest(?, ?, ?, ?, ?, ?) as r(order_id, subject, milestone, shop, exporter, facility)
                    join orders o on o.id = r.order_id and o.shop = r.shop
                    where r.facility = ''
                       or exists (select 1 from deliveries d where d.number = r.subject and d.facility = r.facility)
                    on conflict do nothing
                    """);
    }

    /** Of whatever shop the order is: that is known where the row is written. */
    private Stream<Eligible> eligible(Wanted<Decision.Reached> wanted) {
        var milestone = wanted.write().milestone();
        return milestone.equals(Exporter.PAYMENT)
                ? Stream.empty()
                : exporters.on(milestone).stream()
                        .flatMap(of -> of.facilities().stream().map(it -> new Eligible(wanted, of, it)));
    }
}
