package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
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
    private Exporters exporters;

    @Autowired
    private Exporting exporting;

    @Autowired
    private LocalProperties local;

    @Test
    @Tag("Y055")
    @Tag("Y057")
    void theOrdersOfADayAreAFileWithARowForEach() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        var number = hub.awaitNumber(order.externalId());

        assertThat(turn("daily-orders")).contains("record(s) in daily-orders-main-");
        var file = awaitFile("daily-orders", "," + order.externalId() + ",");
        turn("daily-orders");

        assertThat(rows(file)).first().asString().startsWith("order,channel,externalId,");
        assertThat(rows(file))
                .filteredOn(it -> it.startsWith(number + ","))
                .singleElement()
                .asString()
                .contains(",in-fulfilment,", ",EUR," + order.total());
        assertThat(files("daily-orders", "," + order.externalId() + ",")).containsExactly(file);
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
        turn("finance-journal");
        awaitFile("finance-journal", order.externalId());

        partners.send("payments.results", order.refund());
        var rows = await().atMost(Duration.ofSeconds(20)).until(() -> journal(order), it -> it.size() == 2);
        turn("finance-journal");

        assertThat(rows)
                .isEqualTo(journal(order))
                .anySatisfy(it -> assertThat(it).contains("CAPTURE").endsWith(",EUR," + order.total()))
                .anySatisfy(it -> assertThat(it).contains("REFUND").endsWith(",EUR,-" + order.total()));
    }

    private List<String> journal(AnOrder order) {
        turn("finance-journal");
        return files("finance-journal", order.externalId()).stream()
                .flatMap(it -> rows(it).stream())
                .filter(it -> it.contains(order.externalId()))
                .toList();
    }

    private String turn(String exporter) {
        return exporting.turn(exporters.named("main", exporter).orElseThrow());
    }

    private Path awaitFile(String endpoint, String text) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> files(endpoint, text), it -> it.size() == 1)
                .getFirst();
    }

    private List<Path> files(String endpoint, String text) {
        return FinishedFiles.in(local.data().resolve("outbox").resolve(endpoint)).stream()
                .filter(it -> rows(it).stream().anyMatch(row -> row.contains(text)))
                .toList();
    }

    private List<String> rows(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
