package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money in partners' documents: text or number in, decimal text out. */
final class Decimals {
    static final int MOST_DECIMALS = 4;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?|[+-]?\\.[0-9]{1,30}");
    private static final Pattern DECORATED =
            Pattern.compile("(-?)[^0-9-]{0,8}(-?[0-9][0-9,]*(?:\\.[0-9]+)?)[^0-9]{0,8}");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private Decimals() {}

    /** The number that is meant, if it is one; empty text and null mean none. */
    static Optional<BigDecimal> read(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        return node.isTextual() ? parse(node.textValue().strip()) : Optional.empty();
    }

    /** As decimal text with at most four decimals; what is no number stays, so that the schema can say where it is. */
    static JsonNode money(JsonNode node) {
        return read(node).<JsonNode>map(Decimals::text).orElse(isBlank(node) ? NullNode.instance : node);
    }

    static boolean isBlank(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || node.isTextual() && node.textValue().isBlank();
    }

    static TextNode text(BigDecimal number) {
        var rounded = number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
        return TextNode.valueOf(rounded.toPlainString());
    }

    private static Optional<BigDecimal> parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        var decorated = DECORATED.matcher(text);
        if (!decorated.matches()) {
            return Optional.empty();
        }
        var number = decorated.group(1) + decorated.group(2);
        if (GROUPED.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }
}
