package org.orderyard.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.orderyard.message.Prompts;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Prompts the deliveries whose reservations a true count does not cover any more, the youngest first. */
@Component
class ShortNews implements Writes<StockShort> {
    private record Reserved(String delivery, int quantity) {}

    private final JdbcTemplate jdbc;
    private final WaitingMessages waiting;
    private final Clock clock;

    ShortNews(JdbcTemplate jdbc, WaitingMessages waiting, Clock clock) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Class<StockShort> kind() {
        return StockShort.class;
    }

    @Override
    public void write(List<Wanted<StockShort>> all) {
        var prompts = new ArrayList<Waiting>();
        all.forEach(it -> prompts.addAll(promptsOf(it.write())));
        waiting.add(prompts);
    }

    private List<Waiting> promptsOf(StockShort shortage) {
        var prompts = new ArrayList<Waiting>();
        var missing = shortage.units();
        for (var youngest : reservations(shortage)) {
            if (missing <= 0) break;
            prompts.add(Prompts.atDelivery(youngest.delivery(), "short", "count", clock.instant()));
            missing -= youngest.quantity();
        }
        return prompts;
    }

    private List<Reserved> reservations(StockShort shortage) {
        return jdbc.query(
                """
                select delivery, quantity
                from reservations
                where shop = ? and sku = ? and facility = ? and status = 'RESERVED'
                order by at desc, delivery desc
                """,
                (row, _) -> new Reserved(row.getString(1), row.getInt(2)),
                shortage.stock().shop(),
                shortage.stock().sku(),
                shortage.facility());
    }
}
