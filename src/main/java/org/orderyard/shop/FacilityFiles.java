package org.orderyard.shop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a shop's file says of facilities and brokering, checked line by line. */
final class FacilityFiles {
    /** It is part of the name of a queue. */
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    private final Path file;

    private FacilityFiles(Path file) {
        this.file = file;
    }

    static List<Facility> facilities(Path file, List<ShopFile.FacilityAtLine> entries) {
        var reader = new FacilityFiles(file);
        reader.refuseSameCodes(entries);
        return entries.stream().map(reader::facility).toList();
    }

    static Brokering brokering(Path file, Optional<ShopFile.BrokeringAtLine> own, Brokering inherited) {
        var words = new ShopReader(file);
        return own.map(it -> new Brokering(
                        Optional.ofNullable(it.brokering().policy())
                                .map(word -> words.word(it.line(), "policy", word, Brokering.Policy.values()))
                                .orElse(inherited.policy()),
                        Optional.ofNullable(it.brokering().order())
                                .map(word -> words.word(it.line(), "order", word, Brokering.Order.values()))
                                .orElse(inherited.order()),
                        Optional.ofNullable(it.brokering().rejection())
                                .map(word -> words.word(it.line(), "rejection", word, Brokering.Rejection.values()))
                                .orElse(inherited.rejection())))
                .orElse(inherited);
    }

    private Facility facility(ShopFile.FacilityAtLine entry) {
        var it = entry.facility();
        var stock = Optional.ofNullable(it.openingStock());
        stock.filter(name -> !Files.isReadable(file.resolveSibling(name))).ifPresent(name -> {
            throw wrong(entry, "'openingStock' is '%s', which is not beside this file".formatted(name));
        });
        return new Facility(
                it.code(),
                it.name(),
                type(entry),
                codes(it),
                address(it.address()),
                place(entry),
                it.priority(),
                stock,
                Optional.ofNullable(it.requests()));
    }

    private Facility.Type type(ShopFile.FacilityAtLine entry) {
        return Optional.ofNullable(entry.facility().type())
                .map(it -> new ShopReader(file).word(entry.line(), "type", it, Facility.Type.values()))
                .orElse(Facility.Type.WAREHOUSE);
    }

    private Optional<Place> place(ShopFile.FacilityAtLine entry) {
        try {
            return Optional.ofNullable(entry.facility().coordinates())
                    .map(it -> new Place(it.latitude(), it.longitude()));
        } catch (IllegalArgumentException nowhere) {
            throw wrong(entry, String.valueOf(nowhere.getMessage()));
        }
    }

    private void refuseSameCodes(List<ShopFile.FacilityAtLine> entries) {
        var known = new HashMap<String, String>();
        for (var entry : entries) {
            var code = entry.facility().code();
            if (!code.matches(CODE))
                throw wrong(entry, "'%s' cannot name a queue: letters, digits, - and _, at most 40".formatted(code));
            var said = new HashSet<>(codes(entry.facility()));
            said.add(code);
            for (var each : said) {
                var other = known.put(each, code);
                if (other != null)
                    throw wrong(entry, "facility %s is called '%s' too; codes have to differ".formatted(other, each));
            }
        }
    }

    private UnusableShop wrong(ShopFile.FacilityAtLine entry, String what) {
        return new UnusableShop(file, entry.line(), what);
    }

    private static Set<String> codes(ShopFile.FacilityFile facility) {
        return facility.codes() == null ? Set.of() : new HashSet<>(facility.codes());
    }

    private static Map<String, String> address(ShopFile.@Nullable AddressFile address) {
        var said = new LinkedHashMap<String, String>();
        if (address == null) return said;
        Optional.ofNullable(address.street()).ifPresent(it -> said.put("street", String.join(", ", it)));
        Stream.of(
                        Map.entry("postalCode", Optional.ofNullable(address.postalCode())),
                        Map.entry("city", Optional.ofNullable(address.city())),
                        Map.entry("region", Optional.ofNullable(address.region())),
                        Map.entry("country", Optional.ofNullable(address.country())))
                .forEach(it -> it.getValue().ifPresent(value -> said.put(it.getKey(), value)));
        return said;
    }
}
