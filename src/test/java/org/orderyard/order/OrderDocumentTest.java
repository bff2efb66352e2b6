package org.orderyard.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDocumentTest {
    private static final String LINES =
            "\"lines\": [{\"quantity\": 2, \"unitPrice\": \"12.50\", \"discount\": \"1.00\","
                    + " \"tax\": \"3.80\"}, {\"quantity\": 1, \"unitPrice\": \"39.90\"}]";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lines alone | {} | 67.70",
                "its own total, whatever the lines say | {\"totals\": {\"total\": \"60.00\"}} | 60.00",
                "prices with tax | {\"totals\": {\"taxIncluded\": true}} | 63.90",
                "a discount of the order | {\"totals\": {\"discount\": \"5.00\", \"taxIncluded\": true}} | 59.90",
                "shipping | {\"shipping\": {\"price\": \"4.90\", \"tax\": \"0.93\"}} | 73.53",
                "shipping in the totals | {\"totals\": {\"shipping\": \"3.00\", \"tax\": \"0\"}} | 66.90"
            })
    void hasTheTotalThatTheChannelStatesOrWhatItsPartsComeTo(String name, String document, String total) {
        var order = OrderDocument.of(
                document.equals("{}") ? "{" + LINES + "}" : document.replaceFirst("}$", ", " + LINES + "}"));

        assertThat(order.total()).as(name).isEqualByComparingTo(total);
        if (!document.contains("\"total\"")) assertThat(order.addsUp()).isTrue();
    }
}
