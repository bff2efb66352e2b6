package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.orderyard.shop.CodeKind;

/** What mappings may call beside JSLT's own functions, which compute with doubles. */
final class MappingFunctions {
    private MappingFunctions() {}

    static List<Function> all(CodeLists lists, Codes codes) {
        return List.of(
                function("decimal", 1, it -> Decimals.money(it[0])),
                operation("decimal-add", BigDecimal::add),
                operation("decimal-subtract", BigDecimal::subtract),
                operation("decimal-multiply", BigDecimal::multiply),
                operation("decimal-divide", MappingFunctions::divide),
                function("decimal-sum", 1, it -> sum(it[0])),
                function("is-positive", 1, it -> BooleanNode.valueOf(isPositive(it[0]))),
                function("whole", 1, it -> whole(it[0])),
                function("instant", 1, it -> Instants.text(it[0])),
                function("country-code", 1, it -> Countries.code(it[0])),
                function("sorted-by", 2, it -> sorted(it[0], it[1].asText())),
                function("code-list", 1, it -> lists.list(it[0].asText())),
                function("code", 3, 5, it -> code(codes, it)));
    }

    /** Partner, kind, code, what to take where the code has no counterpart (without that it is missing), and the shop if the document says it. */
    private static JsonNode code(Codes codes, JsonNode[] given) {
        if (Decimals.isBlank(given[2])) return NullNode.getInstance();
        var here = CodeScope.name(given[0].asText(), CodeKind.of(given[1].asText()), given[2].asText());
        var name = given.length > 4 && !Decimals.isBlank(given[4]) ? here.of(given[4].asText()) : here;
        var found = given.length > 3 ? codes.find(name) : codes.findAnew(name);
        return found.<JsonNode>map(TextNode::valueOf)
                .orElseGet(() -> given.length > 3 ? given[3] : CodeScope.missing(name));
    }

    private static Function function(
            String name, int arguments, java.util.function.Function<JsonNode[], JsonNode> body) {
        return function(name, arguments, arguments, body);
    }

    private static Function function(
            String name, int least, int most, java.util.function.Function<JsonNode[], JsonNode> body) {
        return new Function() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public int getMinArguments() {
                return least;
            }

            @Override
            public int getMaxArguments() {
                return most;
            }

            @Override
            public JsonNode call(JsonNode input, JsonNode[] given) {
                return body.apply(given);
            }
        };
    }

    /**
     * Null and empty text count as 0. What is no number becomes the result itself: so it reaches the schema, which
     * refuses it and says where, instead of an amount that is silently wrong.
     */
    private static Function operation(String name, BinaryOperator<BigDecimal> operator) {
        return function(name, 2, it -> {
            var first = number(it[0]);
            var second = number(it[1]);
            return first.isEmpty()
                    ? it[0]
                    : second.isEmpty() ? it[1] : Decimals.text(operator.apply(first.get(), second.get()));
        });
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return Decimals.isBlank(node) ? Optional.of(BigDecimal.ZERO) : Decimals.read(node);
    }

    private static JsonNode sum(JsonNode array) {
        var sum = BigDecimal.ZERO;
        for (var node : array) {
            var number = number(node);
            if (number.isEmpty()) {
                return node;
            }
            sum = sum.add(number.get());
        }
        return Decimals.text(sum);
    }

    /** What is no number counts as positive, so that it is passed on and refused. */
    private static boolean isPositive(JsonNode node) {
        return number(node).map(it -> it.signum() > 0).orElse(true);
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

    /** By the text of a member, as times of one length have it; what has none comes first, and equal ones stay in their order. */
    private static JsonNode sorted(JsonNode list, String member) {
        var entries = new ArrayList<JsonNode>();
        list.forEach(entries::add);
        entries.sort(Comparator.comparing(it -> it.path(member).asText("")));
        return JsonNodeFactory.instance.arrayNode().addAll(entries);
    }

    private static JsonNode whole(JsonNode node) {
        return Decimals.read(node)
                .filter(it -> it.stripTrailingZeros().scale() <= 0 && it.precision() - it.scale() < 18)
                .<JsonNode>map(it -> LongNode.valueOf(it.longValueExact()))
                .orElse(node);
    }
}
