package org.orderyard.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.shop.Exporter;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** The exporters of all shops. */
@Component
public class Exporters {
    public record OfShop(String shop, Exporter exporter) {
        /** As jobs and timelines call it. */
        public String job() {
            return "export/%s/%s".formatted(shop, exporter.name());
        }

        /** Those at which it exports a delivery; one without a name: wherever it is. */
        Set<String> facilities() {
            return exporter.facilities().isEmpty()
                    ? Set.of("")
                    : exporter.facilities().keySet();
        }
    }

    private final List<OfShop> all;

    Exporters(Shops shops) {
        this.all = shops.all().stream()
                .flatMap(shop -> shop.exporters().values().stream().map(it -> new OfShop(shop.name(), it)))
                .sorted(Comparator.comparing(OfShop::shop)
                        .thenComparing(it -> it.exporter().name()))
                .toList();
    }

    public List<OfShop> all() {
        return all;
    }

    public Optional<OfShop> named(String shop, String exporter) {
        return all.stream()
                .filter(it -> it.shop().equals(shop) && it.exporter().name().equals(exporter))
                .findFirst();
    }

    List<OfShop> on(String eligibility) {
        return all.stream().filter(it -> it.exporter().on().equals(eligibility)).toList();
    }

    List<OfShop> next(OfShop one) {
        return one.exporter().then().stream()
                .flatMap(then -> on(then).stream())
                .filter(it -> it.shop().equals(one.shop()))
                .toList();
    }

    /** Those for the same that go first. */
    Set<String> before(OfShop one) {
        return on(one.exporter().on()).stream()
                .filter(it -> it.shop().equals(one.shop())
                        && it.exporter().priority() < one.exporter().priority())
                .map(it -> it.exporter().name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
