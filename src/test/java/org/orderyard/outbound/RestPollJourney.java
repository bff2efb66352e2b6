package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.HttpStub;
import org.orderyard.harness.HttpStub.Answer;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of a partner, which the hub of these tests reads all the time; pages that nobody wrote are empty. */
@OutboundTest
class RestPollJourney {
    private static final HttpStub LIST = AddedFiles.LIST;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void pagesAreReadToTheEndAndNextTimeOnlyWhatChangedSince() {
        var orders = List.of(anOrder(), anOrder(), anOrder());

        LIST.answers(page("/orders?cursor=b%2F7", orders.get(0), orders.get(1)), page(null, orders.get(2)));

        orders.forEach(it -> hub.awaitNumber(it.externalId()));
        assertThat(LIST.asked("cursor=b%2F7"))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.header("X-Api-Key")).isNotBlank());
        assertThat(LIST.asked("/orders").getFirst().path())
                .isEqualTo("/orders?modified_after=2026-10-31T23%3A50%3A00Z&per_page=2");
        await().atMost(Duration.ofSeconds(10)).until(() -> watermark().compareTo("2026-11-02") > 0);
        assertThat(hub.sql()
                        .sql("select count(*) from messages where endpoint = 'listed'")
                        .query(Integer.class)
                        .single())
                .as("empty pages are not kept")
                .isLessThan(10);
    }

    @Test
    void aListThatBreaksOffIsReadAgainFromWhereItBegan() {
        var first = anOrder();
        var second = anOrder();
        var before = watermark();

        LIST.answers(
                page("/orders?cursor=gone", first),
                Answer.of(503).with("Retry-After", "1"),
                page("/orders?cursor=again", first),
                page(null, second));
        hub.awaitNumber(first.externalId());
        await().atMost(Duration.ofSeconds(10)).until(() -> cause().contains("was answered with 503"));

        hub.awaitNumber(second.externalId());
        assertThat(hub.orders(first.externalId())).isOne();
        await().atMost(Duration.ofSeconds(10)).until(() -> failures() == 0);
        assertThat(watermark()).isGreaterThan(before);
    }

    @Test
    void aNoticeOfMaintenanceIsNotTheEndOfTheList() {
        var first = anOrder();
        var second = anOrder();

        LIST.answers(
                page("/orders?cursor=closed", first),
                new Answer(200, Map.of("Content-Type", "text/html"), "<html>We are back soon</html>"),
                page(null, first, second));
        hub.awaitNumber(first.externalId());
        await().atMost(Duration.ofSeconds(10)).until(() -> cause().contains("with no JSON"));

        hub.awaitNumber(second.externalId());
        await().atMost(Duration.ofSeconds(10)).until(() -> failures() == 0);
    }

    @Test
    void aPageThatLeadsElsewhereIsNotFollowed() {
        try (var elsewhere = new HttpStub()) {
            var order = anOrder();

            LIST.answers(page(elsewhere.url() + "/caught", order));

            await().atMost(Duration.ofSeconds(10)).until(() -> cause().contains("The next page is said to be at"));
            assertThat(elsewhere.asked("")).isEmpty();
            await().atMost(Duration.ofSeconds(10)).until(() -> failures() == 0);
        }
    }

    private AnOrder anOrder() {
        return AnOrder.of(shelves.sku(5), 1);
    }

    private static Answer page(@org.jspecify.annotations.Nullable String next, AnOrder... orders) {
        var list = Stream.of(orders).map(AnOrder::json).collect(Collectors.joining(","));
        var more = next == null ? "null" : '"' + next + '"';
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"orders\": [%s], \"next\": %s}".formatted(list, more));
    }

    private String watermark() {
        return poll("watermark::text");
    }

    private String cause() {
        return poll("coalesce(cause, '')");
    }

    private int failures() {
        return Integer.parseInt(poll("failures::text"));
    }

    private String poll(String column) {
        return hub.sql()
                .sql("select %s from polls where endpoint = 'listed'".formatted(column))
                .query(String.class)
                .single();
    }
}
