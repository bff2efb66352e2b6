package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;

/** What mappings may call beside JSLT's own functions, which compute with doubles. */
final class MappingFunctions {
    private MappingFunctions() {}

    static List<Function> all(Path folder) {
        var lists = new CodeLists(folder);
        return List.of(
                function("decimal", 1, it -> Decimals.money(it[0])),
                function("decimal-add", 2, it -> Decimals.text(number(it[0]).add(number(it[1])))),
                function("decimal-subtract", 2, it -> Decimals.text(number(it[0]).subtract(number(it[1])))),
                function("decimal-multiply", 2, it -> Decimals.text(number(it[0]).multiply(number(it[1])))),
                function("decimal-divide", 2, it -> Decimals.text(divide(number(it[0]), number(it[1])))),
                function("decimal-sum", 1, it -> Decimals.text(sum(it[0]))),
                function("decimal-compare", 2, it -> LongNode.valueOf(number(it[0]).compareTo(number(it[1])))),
                function("whole", 1, it -> whole(it[0])),
                function("instant", 1, it -> Instants.text(it[0])),
                function("country-code", 1, it -> Countries.code(it[0])),
                function("code-list", 1, it -> lists.list(it[0].asText())));
    }

    private static Function function(String name, int arguments, java.util.function.Function<JsonNode[], JsonNode> body) {
        return new Function() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public int getMinArguments() {
                return arguments;
            }

            @Override
            public int getMaxArguments() {
                return arguments;
            }

            @Override
            public JsonNode call(JsonNode input, JsonNode[] given) {
                return body.apply(given);
            }
        };
    }

    /** Null and empty text count as nothing, 0; other text that is no number is a mistake. */
    private static BigDecimal number(JsonNode node) {
        return Decimals.read(node).orElseGet(() -> {
            if (Decimals.isBlank(node)) {
                return BigDecimal.ZERO;
            }
            throw new JsltException("no decimal number: " + node);
        });
    }

    private static BigDecimal sum(JsonNode array) {
        var sum = BigDecimal.ZERO;
        for (var node : array) {
            sum = sum.add(number(node));
        }
        return sum;
    }

    /** Rounded up, so that quantity times price never falls short of the sum it was derived from. */
    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new JsltException("division of " + dividend + " by zero");
        }
        var quotient = dividend.divide(divisor, Decimals.MOST_DECIMALS, RoundingMode.CEILING);
        var scale = Math.max(Math.min(dividend.scale(), Decimals.MOST_DECIMALS), 0);
        var stripped = quotient.stripTrailingZeros();
        return stripped.scale() < scale ? stripped.setScale(scale) : stripped;
    }

    private static JsonNode whole(JsonNode node) {
        return Decimals.read(node)
                .filter(it -> it.stripTrailingZeros().scale() <= 0 && it.precision() - it.scale() < 18)
                .<JsonNode>map(it -> LongNode.valueOf(it.longValueExact()))
                .orElse(node);
    }
}
