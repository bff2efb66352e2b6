package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An order has one currency; a payment in another one cannot be counted against its total. */
final class OneCurrency {
    private OneCurrency() {}

    static List<String> problems(JsonNode command) {
        var currency = command.at("/order/currency");
        var payments = command.at("/order/payments");
        var problems = new ArrayList<String>();
        for (var i = 0; i < payments.size(); i++) {
            var other = payments.get(i).path("currency");
            if (other.isTextual() && !other.equals(currency)) {
                problems.add("/order/payments/" + i + "/currency: " + other.asText() + " in an order in "
                        + currency.asText() + "; send all amounts of an order in one currency");
            }
        }
        return problems;
    }
}
