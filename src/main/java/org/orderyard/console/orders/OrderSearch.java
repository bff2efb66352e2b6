package org.orderyard.console.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.sql.ValuesPlanned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds orders by anything that is known of them, newest first. */
@Component
class OrderSearch {
    private final JdbcClient jdbc;
    private final Shops shops;

    OrderSearch(DataSource database, Shops shops) {
        this.jdbc = JdbcClient.create(new ValuesPlanned(database));
        this.shops = shops;
    }

    Set<String> channels() {
        return shops.all().stream()
                .flatMap(it -> it.channels().values().stream())
                .map(Shop.Channel::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Slice<OrderRow> find(OrderFilter filter, Person person) {
        var found = jdbc.sql(sql(filter))
                .params(new SearchWords(filter, person, channelsByShop()).parameters())
                .query((row, _) -> row(row, person))
                .list();
        return Slice.of(found, filter.size(), it -> String.valueOf(it.number()));
    }

    /** How many orders of the same search are newer than this one; counting stops at a hundred. */
    int since(long number, OrderFilter filter, Person person) {
        return jdbc.sql("select count(*) from (%s) n where n.id > :since".formatted(sql(filter)))
                .params(new SearchWords(filter, person, channelsByShop()).parameters())
                .param("since", number)
                .query(Integer.class)
                .single();
    }

    private Map<String, List<String>> channelsByShop() {
        return shops.all().stream()
                .collect(Collectors.toMap(
                        Shop::name, it -> List.copyOf(it.channels().keySet())));
    }

    /** Only what is asked for, each of fixed text, so that each can use its index; what they wait for is asked of a page only. */
    private static String sql(OrderFilter filter) {
        return """
            select o.id, o.external_id, o.shop_number, o.channel, o.shop, o.phase, o.state, o.customer_name,
                array(select distinct l.sku from order_lines l where l.order_id = o.id order by l.sku) as skus,
                o.placed_at, o.created_at, o.state_since, o.total, o.currency, w.waits_for
            from (select o.* from %s
                  where (:allShops or o.shop = any(:shops))
                  %s
                  order by %s
                  limit :limit) o
            left join lateral (%s) w on true
            order by o.id desc
            """.formatted(
                        Clauses.source(filter), Clauses.of(filter), Clauses.newestFirst(filter), Clauses.WAITS_FOR);
    }

    private static OrderRow row(ResultSet row, Person person) throws SQLException {
        return new OrderRow(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("shop_number"),
                row.getString("channel"),
                row.getString("shop"),
                row.getString("phase"),
                row.getString("state"),
                Masking.name(person, row.getString("customer_name")),
                List.copyOf(Arrays.asList((String[]) row.getArray("skus").getArray())),
                time(row, "placed_at"),
                Optional.ofNullable(time(row, "created_at")).orElseThrow(),
                Optional.ofNullable(time(row, "state_since")).orElseThrow(),
                row.getBigDecimal("total").setScale(2, java.math.RoundingMode.HALF_UP),
                row.getString("currency"),
                row.getString("waits_for"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
