package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.local.LocalProperties;
import org.orderyard.shop.CodeBook;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;
import org.springframework.beans.factory.annotation.Autowired;

/** What facilities and suppliers say of stock, by queue and by file. */
@HubTest
class StockJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Autowired
    private CodeBook codes;

    @Test
    @Tag("H071")
    void everyRowOfACountTakesEffectAndTheResultFileSaysWhichDidNot() throws IOException {
        var sku = shelves.sku(4);
        var name = UUID.randomUUID() + ".csv";

        put(name, """
            facility,sku,quantity,as_of
            BERLIN,%1$s,9,2026-11-22T11:00:00Z
            LOC-2,%1$s,3,2026-11-22T11:00:00Z
            ROME,%1$s,1,2026-11-22T11:00:00Z
            BERLIN,%1$s,many,2026-11-22T11:00:00Z
            BERLIN,%1$s,1,2026-11-22T08:00:00Z
            """.formatted(sku));

        assertThat(result(name))
                .contains("2,0,done")
                .contains("3,0,done")
                .contains("4,0,dead")
                .contains("Shop 'main' has no facility 'ROME'; it has BERLIN, DRESDEN, HAMBURG")
                .contains("5,0,dead")
                .contains("6,0,repeat");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(9);
        assertThat(shelves.onHand(sku, "HAMBURG")).isEqualTo(3);
    }

    @Test
    void whatPeopleSayOfAPartnersFacilityGoesBeforeTheShopsFile() throws IOException {
        var code = new CodeName("main", "stock", CodeKind.FACILITY, "LOC-3");
        var sku = shelves.sku(0);
        var name = UUID.randomUUID() + ".csv";
        codes.put(code, "HAMBURG", "ana");
        try {
            codes.find(code, true);
            put(name, "facility,sku,quantity\nLOC-3,%s,3\n".formatted(sku));

            assertThat(result(name)).contains("2,0,done");
            assertThat(shelves.onHand(sku, "HAMBURG")).isEqualTo(3);
        } finally {
            codes.remove(code, "ana");
        }
    }

    @Test
    @Tag("H071")
    @Tag("W030")
    void aCountOfWhatIsFreeLeavesReservationsAlone() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");

        partners.send("stock.updates", """
            {"command":"StockReset","facility":"BERLIN","items":[{"sku":"%s","available":1}]}\
            """.formatted(sku));

        awaitOnHand(sku, 3);
        assertThat(shelves.reserved(sku, "BERLIN")).isEqualTo(2);
    }

    @Test
    @Tag("H072")
    void rowsOfMovesAddUpAndWhatALaterCountHasAlreadyDoesNot() throws IOException {
        var sku = shelves.sku(10);
        var name = UUID.randomUUID() + ".csv";

        put(name, """
            facilityId,locationSeqId,idType,idValue,availableDelta,varianceReasonId,at
            BERLIN,,sku,%1$s,-2,VAR_DAMAGED,
            BERLIN,,sku,%1$s,1,VAR_FOUND,2026-11-22T10:30:00Z
            BERLIN,,sku,%1$s,5,VAR_FOUND,2026-11-22T09:00:00Z
            """.formatted(sku));

        assertThat(result(name)).contains("2,0,done").contains("3,0,done").contains("4,0,repeat");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(9);
    }

    @Test
    void anOlderCountNeverOverwritesANewerOne() throws Exception {
        var sku = shelves.sku(0);
        count(sku, 7, "2026-11-22T12:00:00Z");
        count(sku, 5, "2026-11-22T14:30:00+02:00");
        count(sku, 2, "2026-11-22T12:29:59Z");

        var refused =
                partners.asks("stock.updates", counted(sku, 9, "2031-01-01T00:00:00Z"), java.util.Optional.empty(), "");

        assertThat(refused.path("outcome").asText()).isEqualTo("refused");
        assertThat(refused.at("/problem/detail").asText()).contains("Correct asOf");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(5);
    }

    @Test
    @Tag("C052")
    @Tag("C074")
    void aReceiptGoesToTheOldestOrdersThatWait() {
        var sku = shelves.sku(0);
        var orders = Stream.generate(() -> AnOrder.of(sku, 2)).limit(4).toList();
        orders.forEach(it -> {
            partners.send("orders.ecommerce", it.json());
            hub.awaitDelivery(it.externalId(), 0, "awaiting-stock");
        });

        partners.send("stock.updates", "[%s,%s]".formatted(purchase("StockExpected", sku, 8), receipt(sku, 5)));

        partners.request(orders.get(0).externalId(), "BERLIN", 1);
        partners.request(orders.get(1).externalId(), "BERLIN", 1);
        awaitOnHand(sku, 1);
        assertThat(hub.deliveryStates(orders.get(2).externalId())).containsExactly("awaiting-stock");
        assertThat(expected(sku)).isEqualTo(3);
    }

    @Test
    @Tag("C074")
    void theSameReceiptTwiceIsOneReceipt() throws Exception {
        var sku = shelves.sku(0);
        partners.send("stock.updates", receipt(sku, 5));
        awaitOnHand(sku, 5);

        var told = partners.asks("stock.updates", receipt(sku, 5), java.util.Optional.empty(), "");

        assertThat(told.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(5);
    }

    private int expected(String sku) {
        return hub.sql()
                .sql("select sum(quantity - received) from purchase_lines where sku = :sku")
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }

    private static String purchase(String command, String sku, int quantity) {
        return """
            {"command":"%s","facility":"BERLIN","purchaseOrder":"PO-%s","sku":"%s","quantity":%d}\
            """.formatted(command, sku, sku, quantity);
    }

    private static String receipt(String sku, int quantity) {
        return purchase("StockReceipt", sku, quantity).replace("}", ",\"receipt\":\"R-" + sku + "\"}");
    }

    private static String counted(String sku, int quantity, String asOf) {
        return """
            {"command":"StockReset","facility":"BERLIN","asOf":"%s","items":[{"sku":"%s","quantity":%d}]}\
            """.formatted(asOf, sku, quantity);
    }

    private void count(String sku, int quantity, String asOf) {
        partners.send("stock.updates", counted(sku, quantity, asOf));
    }

    private void awaitOnHand(String sku, int quantity) {
        await("stock of " + sku)
                .atMost(Duration.ofSeconds(10))
                .until(() -> shelves.onHand(sku, "BERLIN"), it -> it == quantity);
    }

    private void put(String name, String text) throws IOException {
        var inbox = Files.createDirectories(local.data().resolve("inbox/stock"));
        var part = Files.writeString(inbox.resolve(".part-" + name), text);
        Files.move(part, inbox.resolve(name));
    }

    private String result(String name) {
        return await("result of " + name)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var results = local.data().resolve("inbox/stock/results");
                            if (!Files.isDirectory(results)) return "";
                            try (var files = Files.list(results)) {
                                var mine = files.filter(it ->
                                                it.getFileName().toString().startsWith(name))
                                        .findFirst();
                                return mine.isPresent() ? Files.readString(mine.get()) : "";
                            }
                        },
                        it -> !it.isEmpty());
    }
}
