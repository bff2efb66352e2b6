package org.orderyard.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who put JSON into a folder of the hub. */
@HubTest
class JsonFilesInJourney {
    private final String name = UUID.randomUUID() + ".json";

    @Autowired
    private Shelves shelves;

    @Autowired
    private LocalProperties local;

    private Inbox inbox;

    @BeforeEach
    void theInboxIsThere() throws IOException {
        inbox = Inbox.at(local.data().resolve("inbox/ebay"));
    }

    @Test
    @DisplayName("JSON that is nested too deeply is refused with a reason and put aside (promise 32)")
    void refusesWhatIsNestedTooDeeply() throws IOException {
        put("\n" + "[".repeat(200_000));

        assertThat(result(it -> it.size() == 2).getLast())
                .startsWith(",,refused,")
                .contains("nested deeper than")
                .contains("(line 2)");
        assertThat(inbox.moved(".error", name)).exists();
    }

    @Test
    @DisplayName("records that stand on one line have a row each in the result file (promise 41)")
    void tellsOfEveryRecordOfALine() throws IOException {
        var sku = shelves.sku(10);
        var orders = IntStream.range(0, 5).mapToObj(_ -> AnOrder.of(sku, 1)).toList();

        put(orders.stream()
                .map(AnOrder::json)
                .map(it -> it.replace("\n", " "))
                .collect(joining(",", "{\"orders\":[", "]}")));

        var result = result(it -> it.size() == 6);
        assertThat(result.subList(1, 6))
                .extracting(it -> it.substring(0, it.indexOf(",done,")))
                .containsExactly("1,0", "1,1", "1,2", "1,3", "1,4");
    }

    @Test
    @DisplayName("so have those of a list in the list (promise 41)")
    void tellsOfEveryRecordOfAListInTheList() throws IOException {
        var sku = shelves.sku(10);
        var orders = IntStream.range(0, 3)
                .mapToObj(_ -> AnOrder.of(sku, 1).json().replace("\n", " "))
                .toList();

        put("[[%s,%s],%s]".formatted(orders.get(0), orders.get(1), orders.get(2)));

        assertThat(result(it -> it.size() == 4).subList(1, 4))
                .extracting(it -> it.substring(0, it.indexOf(",done,")))
                .containsExactly("1,0.0", "1,0.1", "1,1");
    }

    @Test
    @DisplayName("a record that is an empty list is told of too (promise 41)")
    void tellsOfAnEmptyListInTheList() throws IOException {
        put("[[]]");

        assertThat(result(it -> it.size() == 2).getLast()).startsWith("1,0,done,");
    }

    @Test
    @DisplayName("a document that is no list is one order, and one row of the result file (promise 41)")
    void takesASingleOrder() throws IOException {
        put("""
            {"orderId":"%s","orderPaymentStatus":"PENDING","pricingSummary":{"total":{"value":"9.50","currency":"EUR"}},
             "lineItems":[{"lineItemId":"1","sku":"TEA","quantity":1,"lineItemCost":{"value":"9.50","currency":"EUR"}}]}
            """.formatted(name));

        assertThat(result(it -> it.size() == 2).getLast()).startsWith("1,0,done,");
    }

    private void put(String text) throws IOException {
        inbox.put(name, text);
    }

    private List<String> result(Predicate<List<String>> expected) {
        return inbox.result(name, expected);
    }
}
