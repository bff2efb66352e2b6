package org.orderyard.journey;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.rejected;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** What warehouses report and does not fit what they were asked for. */
@HubTest
class WarehouseReportsJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Autowired
    private ReplayDesk desk;

    private AnOrder order;
    private String sku;

    @Test
    void moreThanWasAskedForOpensACaseThatNamesIt() {
        var request = requested();

        partners.send("wms.replies", shipped(request, "P-" + request, sku, 5));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst())
                .contains("more than is open in delivery", ": 3 of " + sku + ".");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("in-transit");

        partners.send("wms.replies", shipped(request, "Q-" + request, sku, 4));
        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertThat(hub.cases(order.externalId()))
                        .anyMatch(it -> it.contains("(it was reported: 4 of " + sku + "; parcel dhl/Q-" + request)));
    }

    @Test
    void whatTheDeliveryDoesNotHaveShipsNothingAndTellsNobody() {
        var request = requested();

        partners.send("wms.replies", shipped(request, "W-" + request, "NOPE", 1));
        partners.send("wms.replies", ofLine(9, shipped(request, "L-" + request, sku, 1)));

        awaitCases(2);
        assertThat(hub.cases(order.externalId()))
                .allMatch(it -> it.contains("is 2 of line 1 (" + sku + "). Nothing was taken as shipped"))
                .anyMatch(it -> it.contains("shipped 1 of NOPE,"))
                .anyMatch(it -> it.contains("shipped 1 of line 9 (" + sku + "),"));
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("requested");
        partners.send("wms.replies", shipped(request, "P-" + request, sku, 2));
        hub.awaitState(order.externalId(), "shipped");
        partners.awaitNotice(order.externalId(), "shipped");
        assertThat(partners.notices(order.externalId())).containsExactly("shipped");
    }

    @Test
    void ofWhatIsReportedThePartThatFitsIsShippedAndTheRestIsACaseThatNamesIt() {
        var request = requested();

        partners.send(
                "wms.replies",
                shipped(request, "F-" + request, sku, 1).replace("}]}", "},{\"sku\":\"NOPE\",\"quantity\":3}]}"));

        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        partners.awaitNotice(order.externalId(), "shipped");
        assertThat(hub.cases(order.externalId()).getFirst()).contains(": 3 of NOPE. That was not taken as shipped");
        assertThat(partners.notices(order.externalId())).containsOnlyOnce("shipped");
    }

    @Test
    void aLineThatIsAnotherArticleThanTheReportSaysIsTakenForNeither() {
        var request = requested();

        partners.send("wms.replies", ofLine(1, shipped(request, "P-" + request, "OTHER", 2)));
        partners.send("wms.replies", ofLine(1, rejected(request, "DAMAGED", "OTHER", 1)));

        awaitCases(2);
        assertThat(hub.cases(order.externalId()))
                .allMatch(it -> it.contains("of line 1 (OTHER), but line 1 of delivery") && it.contains("is " + sku))
                .anyMatch(it -> it.contains("it shipped 2"))
                .anyMatch(it -> it.contains("it rejects 1"));
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("requested");
    }

    @ParameterizedTest
    @CsvSource({"cancelled, have it reject the request", "too-late, ask it which request it means"})
    void anAnswerToAQuestionThatNobodyAskedIsACaseThatSaysWhatToDo(String status, String nextStep) {
        partners.send("wms.replies", update(requested(), status));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst())
                .contains("in state 'requested' is not provided for", nextStep);
    }

    @Test
    void theResultOfAFileTellsWhichOfItsRowsDidNotFit() throws IOException {
        var request = requested();

        var file = put("""
            reply,request,status,line,sku,quantity,carrier,tracking,reason,comment,at
            1,%1$s,shipped,1,,5,DHL,P-%1$s,,,
            """.formatted(request));

        assertThat(result(file, "2,0,partly,")).contains("Conflict case:", "3 of line 1");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("in-transit");
    }

    @Test
    void aRowThatChangesNothingNamesItsOrder() throws IOException {
        var file = put("reply,request,status,at\n1,%s,cancelled,\n".formatted(requested()));

        assertThat(result(file, "2,0,conflict,"))
                .startsWith("2,0,conflict," + hub.awaitNumber(order.externalId()) + ",");
    }

    @Test
    void aRowIsToldWhyItWasDiscardedAndWhenThatIsTakenBackWhatItDiedOf() throws IOException {
        var file = put("reply,request,status,at\n1,%s,sideways,\n".formatted(requested()));
        var died = result(file, "2,0,dead,");
        var letter = hub.awaitLetter(hub.awaitNumber(order.externalId()) + "-0-1,sideways");

        desk.discard(letter, "ana", "a test of theirs");
        assertThat(result(file, "2,0,discarded,")).endsWith(",Discarded: a test of theirs");
        desk.undo(letter, "ana");

        assertThat(result(file, "2,0,dead,")).isEqualTo(died);
    }

    /** An order of two pieces that BERLIN has been asked for. */
    private String requested() {
        sku = shelves.sku(9);
        order = AnOrder.of(sku, 2);
        partners.send("orders.ecommerce", order.json());
        return partners.request(order.externalId(), "BERLIN", 1);
    }

    private void awaitCases(int many) {
        await().atMost(ofSeconds(10)).until(() -> hub.cases(order.externalId()).size() == many);
    }

    private static String ofLine(int line, String report) {
        return report.replace("\"sku\":", "\"line\":%d,\"sku\":".formatted(line));
    }

    private Path inbox() throws IOException {
        return Files.createDirectories(local.data().resolve("inbox/wms"));
    }

    private String put(String text) throws IOException {
        var name = UUID.randomUUID() + ".csv";
        var written = Files.writeString(Files.createTempFile("replies", ".part"), text);
        Files.move(written, inbox().resolve(name));
        return name;
    }

    /** The row of a file's only record. */
    private String result(String file, String begin) {
        return await("result of " + file)
                .atMost(ofSeconds(20))
                .until(() -> lines(file), it -> it.size() == 2 && it.getLast().startsWith(begin))
                .getLast();
    }

    private List<String> lines(String name) throws IOException {
        var folder = Files.createDirectories(inbox().resolve("results"));
        try (var files = Files.list(folder)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(name))
                    .findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        }
    }
}
