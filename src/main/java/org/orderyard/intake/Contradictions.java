package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema cannot say of a command: one currency, which exists, and lines that can be told apart. */
final class Contradictions {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Contradictions() {}

    static List<String> of(JsonNode command) {
        var problems = new ArrayList<String>();
        unknown("/order/currency", command.at("/order/currency"), problems);
        unknown("/currency", command.path("currency"), problems);
        payments(command.path("order"), problems);
        lines(command.at("/order/lines"), problems);
        return problems;
    }

    private static void unknown(String place, JsonNode currency, List<String> problems) {
        if (currency.isTextual() && !CURRENCIES.contains(currency.asText()))
            problems.add(place + ": no currency of ISO 4217, not " + currency);
    }

    /** A payment in another currency cannot be counted against the total. */
    private static void payments(JsonNode order, List<String> problems) {
        var payments = order.path("payments");
        for (var i = 0; i < payments.size(); i++) {
            var other = payments.get(i).path("currency");
            if (other.isTextual() && !other.equals(order.path("currency")))
                problems.add("/order/payments/" + i + "/currency: " + other.asText() + " in an order in "
                        + order.path("currency").asText() + "; send all amounts of an order in one currency");
        }
    }

    private static void lines(JsonNode lines, List<String> problems) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < lines.size(); i++) {
            var first = places.putIfAbsent(lines.get(i).path("id").asText(), i);
            if (first != null)
                problems.add("/order/lines/%d/id: the id of /order/lines/%d too; replies could not tell them apart"
                        .formatted(i, first));
        }
    }
}
