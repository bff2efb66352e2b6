package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.security.Person;
import org.orderyard.console.timeline.Timeline;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.outbound.OtherShops;
import org.orderyard.outbound.OutboundTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** How the exports of an order and of its deliveries stand, as people see it. */
@OutboundTest
class ExportStateJourney {
    private static final String SHOP = "exporting";

    private final String first = "S-" + UUID.randomUUID();
    private final String second = "S-" + UUID.randomUUID();

    @Autowired
    private Partners partners;

    @Autowired
    private OtherShops shops;

    @Autowired
    private Sight hub;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportBlocks blocks;

    @Autowired
    private OrderDesk desk;

    @Autowired
    private UserDetailsService users;

    @AfterEach
    void finish() {
        exports.forget(SHOP);
    }

    @Test
    @Tag("Y058")
    @Tag("Y120")
    void oneViewShowsExportersAtTheirStatesAndWhatThirdPartiesReportInOrderOfTime() throws Exception {
        var order = requested(AnOrder.of(first, 1));
        exports.turn(SHOP, "erp");
        leaves(order, "NORTH");
        hub.awaitState(order.externalId(), "shipped");
        exports.turn(SHOP, "dispatch");
        arrives(order, "NORTH");
        hub.awaitState(order.externalId(), "completed");
        exports.turn(SHOP, "archive");

        var number = hub.awaitNumber(order.externalId());
        assertThat(told(number))
                .containsExactly(
                        "Exported by erp (paid), in-fulfilment, by the hub (export/exporting/erp)",
                        number + "-0: Shipped, by wms",
                        "Exported by dispatch (shipped), in-transit, by the hub (export/exporting/dispatch)",
                        number + "-0: Delivered, by carriers",
                        "Exported by archive (completed), completed, by the hub (export/exporting/archive)");
        assertThat(partners.take("exports.dispatch").path("facility").asText()).isEqualTo("NORTH");
        partners.take("exports.archive");
    }

    @Test
    @Tag("Y059")
    void orderAndDeliveryTellWhatTheyAreEligibleForWhatKeepsThemAndWhatCameOfTheLastExport() throws Exception {
        var order = requested(AnOrder.of(first, 1));
        leaves(order, "NORTH");
        hub.awaitState(order.externalId(), "shipped");
        var number = hub.awaitNumber(order.externalId());
        exports.turn(SHOP, "erp");
        blocks.add(number, number + "-0", "the label is wrong", "ana");
        exports.turn(SHOP, "dispatch");

        var ofOrder = shown(number).exportState();
        assertThat(ofOrder.eligibleFor()).containsExactly("paid", "in-erp");
        assertThat(ofOrder.lastState()).isEqualTo("shipped");
        assertThat(ofOrder.lastAt()).isNotNull();
        assertThat(ofOrder.lastError()).isNull();
        var ofDelivery = shown(number).deliveries().getFirst().exportState();
        assertThat(ofDelivery.eligibleFor()).containsExactly("shipped");
        assertThat(ofDelivery.blocked().reason()).isEqualTo("the label is wrong");
        assertThat(ofDelivery.lastState()).isNull();
    }

    @Test
    @Tag("Y060")
    void anOrderWithoutADeliveryThatMayBeExportedIsKeptBackAndABlockedDeliveryFollowsByItself() throws Exception {
        shops.count(SHOP, "SOUTH", second, 1);
        var order = requested(AnOrder.of(first, 1).and(second, 1));
        var number = completed(order);
        blocks.add(number, number + "-0", "claimed", "ana");
        blocks.add(number, number + "-1", "claimed", "ana");

        assertThat(exports.turn(SHOP, "archive"))
                .isEqualTo("nothing was due, 1 without a delivery that may be exported");
        blocks.remove(number, number + "-0");
        exports.turn(SHOP, "archive");
        assertThat(partners.take("exports.archive").path("deliveries"))
                .extracting(it -> it.path("number").asText())
                .containsExactly(number + "-0");
        assertThat(exports.waiting(number)).contains("archive completed WAITING %d-1".formatted(number));

        blocks.remove(number, number + "-1");
        exports.turn(SHOP, "archive");
        assertThat(partners.take("exports.archive").path("delivery").asText()).isEqualTo(number + "-1");
    }

    private AnOrder requested(AnOrder order) {
        shops.count(SHOP, "NORTH", first, 1);
        shops.place(SHOP, order);
        partners.request(order.externalId(), "NORTH", 1);
        return order;
    }

    private long completed(AnOrder order) {
        for (var facility : List.of("NORTH", "SOUTH")) leaves(order, facility);
        hub.awaitState(order.externalId(), "shipped");
        for (var facility : List.of("NORTH", "SOUTH")) arrives(order, facility);
        hub.awaitState(order.externalId(), "completed");
        return hub.awaitNumber(order.externalId());
    }

    private void leaves(AnOrder order, String facility) {
        var request = partners.request(order.externalId(), facility, 1);
        partners.send("wms.replies", shipped(request, "P-" + request));
    }

    private void arrives(AnOrder order, String facility) {
        var request = partners.request(order.externalId(), facility, 1);
        partners.send("carriers.tracking", delivered("P-" + request));
    }

    private OrderDetail shown(long number) {
        return desk.show(number, (Person) users.loadUserByUsername("admin"));
    }

    /** Of what the timeline tells: what was given to others, and what others said. Oldest first. */
    private List<String> told(long number) {
        return Timeline.of(shown(number)).rows().reversed().stream()
                .map(Timeline.Row::happening)
                .map(it -> "%s, by %s".formatted(it.sentence(), it.actor()))
                .filter(it -> it.matches("Exported .*|.*(Shipped|Delivered), .*"))
                .map(it -> it.replaceFirst(" in erp-\\S+\\.xml", ""))
                .toList();
    }
}
