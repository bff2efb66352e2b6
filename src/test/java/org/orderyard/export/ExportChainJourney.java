package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.outbound.OutboundTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Exporters that were added by files alone, one after the other: an ERP by SFTP, a queue, a person, a folder. */
@OutboundTest
class ExportChainJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportBlocks blocks;

    @AfterEach
    void finish() {
        exports.forget("exporting");
    }

    @Test
    @Tag("Y049")
    @Tag("Y050")
    @Tag("Y056")
    @Tag("Y064")
    @Tag("Y122")
    void anOrderGoesFromOneSystemToTheNext() throws Exception {
        var number = placed("Ada", "T-chain");
        turn("billing");
        turn("erp");
        turn("crm");
        turn("hand-check");
        turn("billing");
        assertThat(exports.waiting(number)).containsExactly("billing checked WAITING");

        assertThat(blocks.remove(number, "")).isTrue();
        turn("billing");

        assertThat(exports.awaitFile("sftp/in/erp", "T-chain"))
                .content()
                .contains("<orders>\n<order number=\"T-chain", "</orders>");
        assertThat(partners.take("exports.crm").path("externalId").asText()).startsWith("T-chain");
        assertThat(exports.awaitFile("outbox/billing", "T-chain"))
                .content()
                .startsWith("[\n{\"order\":\"T-chain")
                .endsWith("}\n]\n");
        assertThat(exports.waiting(number)).isEmpty();
        assertThat(exports.audit(number))
                .extracting(it -> it.replaceFirst(" .*", ""))
                .containsExactly("erp", "crm", "hand-check", "billing");
    }

    @Test
    @Tag("Y061")
    @Tag("Y062")
    void whatCannotBeExportedSaysWhyAndStopsNoOther() throws Exception {
        var unsound = placed("Unsound", "T-unsound");
        var sound = placed("Ada", "T-sound");

        assertThat(turn("erp")).contains("1 record(s)", "1 failed");
        turn("erp");
        turn("crm");

        assertThat(exports.awaitFile("sftp/in/erp", "T-sound")).content().doesNotContain("T-unsound");
        assertThat(exports.waiting(unsound)).containsExactly("crm paid WAITING", "erp paid FAILED");
        assertThat(exports.waiting(sound)).containsExactly("hand-check in-erp WAITING");
        assertThat(exports.error(unsound)).startsWith("2 The mapping's result is no XML");
        assertThat(exports.audit(unsound)).isEmpty();
    }

    @Test
    void anOrderThatIsBlockedKeepsWhatItIsEligibleFor() throws Exception {
        var number = placed("Ada", "T-blocked");
        blocks.add(number, "", "the address is looked into", "ana");

        assertThat(turn("erp")).isEqualTo("nothing was due");
        assertThat(exports.waiting(number)).contains("erp paid WAITING");

        blocks.remove(number, "");
        assertThat(turn("erp")).contains("1 record(s)");
    }

    @Test
    void aFileThatIsSentAgainHasTheSameNameAndContentWhateverBecameOfTheOrder() throws Exception {
        var number = placed("Ada", "T-again");
        turn("erp");
        var file = exports.awaitFile("sftp/in/erp", "T-again");
        var before = Files.readString(file);
        Files.delete(file);
        hub.sql()
                .sql("update orders set document = document || '{\"lines\": []}' where id = ?")
                .param(number)
                .update();

        exports.sendAgain("exporting", "erp");

        assertThat(exports.awaitFile("sftp/in/erp", "T-again"))
                .isEqualTo(file)
                .content()
                .isEqualTo(before);
    }

    private long placed(String customer, String id) {
        var order = AnOrder.of("NONE", 1);
        partners.send(
                "orders.ecommerce",
                order.json()
                        .replace(order.externalId(), id)
                        .replace("\"name\":\"Ada\"}}}", "\"name\":\"%s\"}}}".formatted(customer))
                        .replace("\"shop\":\"main\"", "\"shop\":\"exporting\""));
        hub.awaitState(id, "in-fulfilment");
        return hub.awaitNumber(id);
    }

    private String turn(String exporter) {
        return exports.turn("exporting", exporter);
    }
}
