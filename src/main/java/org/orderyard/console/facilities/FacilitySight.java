package org.orderyard.console.facilities;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facilities, of the person's shops only: who they are by the shops' files, what they have to do by their deliveries. */
@Component
class FacilitySight {
    private final JdbcClient jdbc;
    private final Shops shops;

    FacilitySight(JdbcClient jdbc, Shops shops) {
        this.jdbc = jdbc;
        this.shops = shops;
    }

    /** A facility of a shop. */
    private record Spot(String shop, String facility) {}

    private record Load(String shop, String facility, String phase, int deliveries, OffsetDateTime oldest) {}

    private record Shelf(String shop, String facility, int articles) {}

    /** By shop, and in the order in which they are asked. */
    List<FacilityRow> all(Person person) {
        var loads = loads(person).stream().collect(Collectors.groupingBy(it -> new Spot(it.shop(), it.facility())));
        var shelves = shelves(person);
        return shops.all().stream()
                .filter(it -> person.isFor(it.name()))
                .flatMap(shop -> shop.facilities().stream().map(it -> row(shop.name(), it, loads, shelves)))
                .sorted(Comparator.comparing(FacilityRow::shop)
                        .thenComparing(FacilityRow::priority)
                        .thenComparing(FacilityRow::code))
                .toList();
    }

    /** @throws Missing if it is not there, or of a shop that is not the person's */
    FacilityRow one(String shop, String code, Person person) {
        return all(person).stream()
                .filter(it -> it.shop().equals(shop) && it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("No facility %s in a shop %s of yours".formatted(code, shop)));
    }

    /** What the facility has to do, what has stood longest first. */
    Slice<Task> tasks(FacilityRow facility, TaskFilter filter) {
        var tasks = jdbc.sql("""
            select d.number as delivery, d.order_id as "order", d.state, d.phase, d.state_since as since,
                (select string_agg(l.quantity - l.shipped || ' × ' || l.sku, ', ' order by l.line)
                 from delivery_lines l where l.delivery = d.number and l.quantity > l.shipped) as goods
            from deliveries d join orders o on o.id = d.order_id
            where d.phase = any(:phases) and d.facility = :facility and o.shop = :shop
              and (d.state_since, d.number) > (:since, :delivery)
            order by d.state_since, d.number
            limit :limit
            """)
                .param("phases", filter.phases().toArray(String[]::new))
                .param("facility", facility.code())
                .param("shop", facility.shop())
                .param("since", filter.after().since())
                .param("delivery", filter.after().delivery())
                .param("limit", filter.size() + 1)
                .query(Task.class)
                .list();
        return Slice.of(tasks, filter.size(), TaskFilter::key);
    }

    private static FacilityRow row(
            String shop, Facility facility, Map<Spot, List<Load>> loads, Map<Spot, Integer> shelves) {
        var spot = new Spot(shop, facility.code());
        var own = loads.getOrDefault(spot, List.of());
        var toDo = new TreeMap<String, Integer>(Comparator.comparing(TaskFilter.AT_HAND::indexOf));
        own.forEach(it -> toDo.put(it.phase(), it.deliveries()));
        var oldest = own.stream().map(Load::oldest).min(Comparator.naturalOrder());
        return FacilityRow.of(shop, facility, toDo, oldest.orElse(null), shelves.getOrDefault(spot, 0));
    }

    private List<Load> loads(Person person) {
        return jdbc.sql("""
            select o.shop, d.facility, d.phase, count(*)::int as deliveries, min(d.state_since) as oldest
            from deliveries d join orders o on o.id = d.order_id
            where d.phase = any(:phases) and d.facility is not null and (:allShops or o.shop = any(:shops))
            group by o.shop, d.facility, d.phase
            """)
                .param("phases", TaskFilter.AT_HAND.toArray(String[]::new))
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .query(Load.class)
                .list();
    }

    private Map<Spot, Integer> shelves(Person person) {
        var articles = new HashMap<Spot, Integer>();
        jdbc.sql("""
            select shop, facility, count(*)::int as articles from stock
            where on_hand > 0 and (:allShops or shop = any(:shops))
            group by shop, facility
            """)
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .query(Shelf.class)
                .list()
                .forEach(it -> articles.put(new Spot(it.shop(), it.facility()), it.articles()));
        return articles;
    }
}
