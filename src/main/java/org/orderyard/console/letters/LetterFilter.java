package org.orderyard.console.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Query;
import org.orderyard.message.ErrorClass;

/** Which dead letters are asked for; the open ones unless told otherwise. */
public record LetterFilter(
        List<String> statuses,
        List<String> classes,
        List<String> endpoints,
        Optional<String> fingerprint,
        Optional<Long> order,
        int size,
        Optional<Long> after) {
    static final Set<String> STATUSES = Set.of("OPEN", "REPLAYING", "REPLAYED", "DISCARDED", "SUPERSEDED");
    static final Set<String> CLASSES =
            Stream.of(ErrorClass.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    public static LetterFilter of(Query query, Set<String> endpoints) {
        query.only("status", "class", "endpoint", "fingerprint", "order", "size", "after");
        var statuses = query.oneOf("status", STATUSES);
        return new LetterFilter(
                statuses.isEmpty() ? List.of("OPEN", "REPLAYING") : statuses,
                query.oneOf("class", CLASSES),
                query.oneOf("endpoint", endpoints),
                query.text("fingerprint"),
                query.number("order"),
                query.size(),
                query.number("after"));
    }

    LetterFilter of(String aFingerprint) {
        return new LetterFilter(statuses, classes, endpoints, Optional.of(aFingerprint), order, size, after);
    }

    public String clauses() {
        var clauses = new ArrayList<String>(List.of("and l.status = any(:statuses)"));
        if (!classes.isEmpty()) clauses.add("and l.error_class = any(:classes)");
        if (!endpoints.isEmpty()) clauses.add("and l.endpoint = any(:named)");
        fingerprint.ifPresent(_ -> clauses.add("and l.fingerprint = :fingerprint"));
        order.ifPresent(_ -> clauses.add("and l.order_id = :order"));
        after.ifPresent(_ -> clauses.add("and l.id < :after"));
        return String.join("\n", clauses);
    }

    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("statuses", statuses.toArray(String[]::new));
        values.put("classes", classes.toArray(String[]::new));
        values.put("named", endpoints.toArray(String[]::new));
        fingerprint.ifPresent(it -> values.put("fingerprint", it));
        order.ifPresent(it -> values.put("order", it));
        after.ifPresent(it -> values.put("after", it));
        values.put("limit", size + 1);
        return values;
    }
}
