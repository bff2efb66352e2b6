package org.orderyard.console.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Query;
import org.orderyard.flow.OrderPhase;

/** Which orders are asked for; several values of one are or, different ones and. */
record OrderFilter(
        List<String> channels,
        List<String> phases,
        Optional<String> state,
        Optional<String> externalId,
        Optional<Long> number,
        Optional<String> sku,
        Optional<String> email,
        Optional<String> words,
        Optional<Preset> view,
        int size,
        Optional<Long> after) {
    static final String[] PARAMETERS = {
        "channel", "phase", "state", "externalId", "number", "sku", "email", "q", "view", "size", "after"
    };
    static final Set<String> PHASES =
            Stream.of(OrderPhase.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** What people ask for most. */
    enum Preset {
        STUCK("Not moving"),
        LETTERS("Behind a dead letter"),
        REFUNDS("Refund due"),
        HELD("On hold"),
        CONFLICTS("Conflict");

        private final String label;

        Preset(String label) {
            this.label = label;
        }

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }

        static Preset of(String slug) {
            return Stream.of(values())
                    .filter(it -> it.slug().equals(slug))
                    .findAny()
                    .orElseThrow(() -> new BadParameter(
                            "view=%s: there is no such view; there are stuck, letters, refunds, held, conflicts"
                                    .formatted(slug)));
        }
    }

    static OrderFilter of(Query query, Set<String> channels) {
        query.only(PARAMETERS);
        return read(query, channels);
    }

    /** The same, for what came since an order; {@code since} is read by whoever asks. */
    static OrderFilter news(Query query, Set<String> channels) {
        query.only(Stream.concat(Stream.of(PARAMETERS), Stream.of("since")).toArray(String[]::new));
        return read(query, channels);
    }

    private static OrderFilter read(Query query, Set<String> channels) {
        return new OrderFilter(
                query.oneOf("channel", channels),
                query.oneOf("phase", PHASES),
                query.text("state"),
                query.text("externalId"),
                query.number("number"),
                query.text("sku"),
                query.text("email"),
                query.text("q"),
                query.text("view").map(Preset::of),
                query.size(),
                query.number("after"));
    }
}
