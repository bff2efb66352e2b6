package org.orderyard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnknownFacility;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The facilities of the shop files, by any name that a partner has for them; the database shows what the files say. */
@Component
class KnownFacilities {
    private final JdbcTemplate jdbc;
    private final Shops shops;

    KnownFacilities(JdbcTemplate jdbc, Shops shops) {
        this.jdbc = jdbc;
        this.shops = shops;
    }

    /** @throws UnknownFacility if the shop has none that is called so */
    String code(String shop, String said) {
        return shops.named(shop)
                .flatMap(it -> it.facility(said))
                .map(Facility::code)
                .orElseThrow(() -> new UnknownFacility(shop, said, codes(shop)));
    }

    /** Writes down what the file says, and closes what it does not name any more. @return codes of those that are new */
    List<String> write(Shop shop) {
        jdbc.update(
                "update facilities set active = false where shop = ? and not code = any(?)",
                shop.name(),
                shop.facilities().stream().map(Facility::code).toArray(String[]::new));
        return new ArrayList<>(Columns.of(shop.facilities())
                .text(_ -> shop.name())
                .text(Facility::code)
                .text(Facility::name)
                .integer(Facility::priority)
                .text(it -> it.type().name())
                .text(it -> String.join(", ", it.codes().stream().sorted().toList()))
                .text(KnownFacilities::address)
                .optional(it -> it.place().map(place -> String.valueOf(place.latitude())))
                .optional(it -> it.place().map(place -> String.valueOf(place.longitude())))
                .query(jdbc, """
                    insert into facilities (shop, code, name, priority, type, codes, address, latitude, longitude)
                    select shop, code, name, priority, type, codes, address, latitude::numeric, longitude::numeric
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        as f(shop, code, name, priority, type, codes, address, latitude, longitude)
                    on conflict (shop, code) do update
                    set name = excluded.name, priority = excluded.priority, type = excluded.type, codes = excluded.codes,
                        address = excluded.address, latitude = excluded.latitude, longitude = excluded.longitude, active = true
                    returning case when xmax = 0 then code else '' end
                    """, (row, _) -> row.getString(1))
                .stream()
                .filter(it -> !it.isEmpty())
                .toList());
    }

    private List<String> codes(String shop) {
        return shops.named(shop).stream()
                .flatMap(it -> it.facilities().stream())
                .map(Facility::code)
                .sorted()
                .toList();
    }

    private static String address(Facility facility) {
        return List.of("street", "postalCode", "city", "region", "country").stream()
                .flatMap(it -> Optional.ofNullable(facility.address().get(it)).stream())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
