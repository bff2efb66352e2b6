package org.orderyard.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;
import org.orderyard.sql.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives a facility that is new its opening stock. */
@Component
class OpeningStock {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningStock.class);

    private record Count(String sku, int quantity) {}

    private final JdbcTemplate jdbc;

    OpeningStock(JdbcTemplate jdbc, KnownFacilities facilities, Shops shops) {
        this.jdbc = jdbc;
        for (var shop : shops.all()) {
            var added = facilities.write(shop);
            for (var facility : shop.facilities())
                if (added.contains(facility.code())) open(shop, facility, shops.folder());
        }
    }

    private void open(Shop shop, Facility facility, Path folder) {
        facility.openingStock()
                .map(folder::resolve)
                .map(OpeningStock::counts)
                .ifPresent(it -> stock(shop, facility, it));
    }

    private void stock(Shop shop, Facility facility, List<Count> counts) {
        for (var sql : List.of("""
            insert into stock (shop, facility, sku, on_hand, reserved)
            select shop, facility, sku, quantity, 0
            from unnest(?, ?, ?, ?) as s(shop, facility, sku, quantity)
            """, """
            insert into stock_moves (shop, facility, sku, on_hand_delta, reserved_delta, reason)
            select shop, facility, sku, quantity, 0, 'OPENING'
            from unnest(?, ?, ?, ?) as s(shop, facility, sku, quantity)
            """))
            Columns.of(counts)
                    .text(_ -> shop.name())
                    .text(_ -> facility.code())
                    .text(Count::sku)
                    .integer(Count::quantity)
                    .update(jdbc, sql);
        LOG.info("Facility {} is new: {} SKUs of opening stock", facility.code(), counts.size());
    }

    private static List<Count> counts(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return IntStream.range(1, lines.size())
                    .filter(it -> !lines.get(it).isBlank())
                    .mapToObj(it -> count(lines.get(it), file, it + 1))
                    .toList();
        } catch (IOException e) {
            throw new UnusableShop(file, 1, "not readable as opening stock: " + e.getMessage());
        }
    }

    private static Count count(String line, Path file, int number) {
        var columns = line.split(",");
        if (columns.length != 2 || !columns[1].strip().matches("[0-9]{1,9}"))
            throw new UnusableShop(
                    file, number, "'%s' is not sku,quantity with a whole number of pieces".formatted(line));
        return new Count(columns[0].strip(), Integer.parseInt(columns[1].strip()));
    }
}
