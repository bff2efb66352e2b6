package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** The exports that come with the hub. */
@HubTest
class ExportJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private Exports exports;

    @Test
    @Tag("Y055")
    @Tag("Y057")
    void theOrdersOfADayAreAFileWithARowForEach() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        var number = hub.awaitNumber(order.externalId());

        assertThat(exports.turn("main", "daily-orders")).contains("record(s) in daily-orders-main-");
        var file = exports.awaitFile("outbox/daily-orders", "," + order.externalId() + ",");
        exports.turn("main", "daily-orders");

        assertThat(exports.rows(file)).first().asString().startsWith("order,channel,externalId,");
        assertThat(exports.rows(file))
                .filteredOn(it -> it.startsWith(number + ","))
                .singleElement()
                .asString()
                .contains(",in-fulfilment,", ",EUR," + order.total());
        assertThat(exports.files("outbox/daily-orders", "," + order.externalId() + ","))
                .containsExactly(file);
        assertThat(hub.steps(order.externalId()))
                .filteredOn(it -> it.outcome().equals("EXPORTED"))
                .singleElement()
                .satisfies(it -> assertThat(it.from()).isEqualTo(it.to()));
    }

    @Test
    void theJournalOfFinanceHasARowForEachTransaction() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        hub.awaitNumber(order.externalId());
        exports.turn("main", "finance-journal");
        exports.awaitFile("outbox/finance-journal", order.externalId());

        partners.send("payments.results", order.refund());
        var rows = await().atMost(Duration.ofSeconds(20)).until(() -> journal(order), it -> it.size() == 2);
        exports.turn("main", "finance-journal");

        assertThat(rows)
                .isEqualTo(journal(order))
                .anySatisfy(it -> assertThat(it).contains("CAPTURE").endsWith(",EUR," + order.total()))
                .anySatisfy(it -> assertThat(it).contains("REFUND").endsWith(",EUR,-" + order.total()));
    }

    /** Not when the hub heard of it: a till's journal of yesterday is yesterday's money. */
    @Test
    void aTransactionIsBookedWhenTheMoneyMoved() {
        var order = AnOrder.of(shelves.sku(5), 2);
        var captured = order.json()
                .replace("\"operation\":\"CAPTURE\"", "\"operation\":\"CAPTURE\",\"at\":\"2026-03-01T09:15:30Z\"");
        partners.send("orders.ecommerce", captured);
        hub.awaitNumber(order.externalId());
        var refunded = order.refund().replace("\"result\"", "\"at\":\"2026-03-05T11:00:00+01:00\",\"result\"");
        partners.send("payments.results", refunded);

        var rows = await().atMost(Duration.ofSeconds(20)).until(() -> journal(order), it -> it.size() == 2);

        assertThat(rows)
                .anySatisfy(
                        it -> assertThat(it).startsWith("2026-03-01T09:15:30Z,").contains("CAPTURE"))
                .anySatisfy(
                        it -> assertThat(it).startsWith("2026-03-05T10:00:00Z,").contains("REFUND"));
    }

    private List<String> journal(AnOrder order) {
        exports.turn("main", "finance-journal");
        return exports.files("outbox/finance-journal", order.externalId()).stream()
                .flatMap(it -> exports.rows(it).stream())
                .filter(it -> it.contains(order.externalId()))
                .toList();
    }
}
