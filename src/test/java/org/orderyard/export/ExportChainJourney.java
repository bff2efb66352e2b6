package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
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
    private Exporters exporters;

    @Autowired
    private Exporting exporting;

    @Autowired
    private ExportBlocks blocks;

    @Autowired
    private LocalProperties local;

    /** What one test leaves is not the next one's. */
    @AfterEach
    void finish() {
        hub.sql().sql("delete from export_tasks where shop = 'exporting'").update();
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
        assertThat(waiting(number)).containsExactly("billing checked WAITING");

        assertThat(blocks.remove(number, "")).isTrue();
        turn("billing");

        assertThat(awaitFile("sftp/in/erp", "T-chain"))
                .content()
                .contains("<orders>\n<order number=\"T-chain", "</orders>");
        assertThat(partners.take("exports.crm").path("externalId").asText()).startsWith("T-chain");
        assertThat(awaitFile("outbox/billing", "T-chain"))
                .content()
                .startsWith("[\n{\"order\":\"T-chain")
                .endsWith("}\n]\n");
        assertThat(waiting(number)).isEmpty();
        assertThat(audit(number))
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

        assertThat(awaitFile("sftp/in/erp", "T-sound")).content().doesNotContain("T-unsound");
        assertThat(waiting(unsound)).containsExactly("crm paid WAITING", "erp paid FAILED");
        assertThat(waiting(sound)).containsExactly("hand-check in-erp WAITING");
        assertThat(hub.sql()
                        .sql("select attempts || ' ' || error from export_tasks where order_id = ? and status ="
                                + " 'FAILED'")
                        .param(unsound)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("2 The mapping's result is no XML");
        assertThat(audit(unsound)).isEmpty();
    }

    @Test
    void anOrderThatIsBlockedKeepsWhatItIsEligibleFor() throws Exception {
        var number = placed("Ada", "T-blocked");
        blocks.add(number, "", "the address is looked into", "ana");

        assertThat(turn("erp")).isEqualTo("nothing was due");
        assertThat(waiting(number)).contains("erp paid WAITING");

        blocks.remove(number, "");
        assertThat(turn("erp")).contains("1 record(s)");
    }

    @Test
    void aFileThatIsSentAgainHasTheSameNameAndContentWhateverBecameOfTheOrder() throws Exception {
        var number = placed("Ada", "T-again");
        turn("erp");
        var file = awaitFile("sftp/in/erp", "T-again");
        var before = Files.readString(file);
        Files.delete(file);
        hub.sql()
                .sql("update orders set document = document || '{\"lines\": []}' where id = ?")
                .param(number)
                .update();
        var run = hub.sql()
                .sql("select max(id) from export_runs where exporter = 'erp'")
                .query(Long.class)
                .single();

        await().until(() -> exporting.again(run, "exporting", "erp") == Exporting.Again.SENT);

        assertThat(awaitFile("sftp/in/erp", "T-again"))
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
        return exporting.turn(exporters.named("exporting", exporter).orElseThrow());
    }

    private List<String> waiting(long order) {
        return hub.sql().sql("""
            select exporter || ' ' || eligibility || ' ' || status from export_tasks
            where order_id = ? and status <> 'EXPORTED' order by exporter
            """).param(order).query(String.class).list();
    }

    private List<String> audit(long order) {
        return hub.sql()
                .sql("select note from event_log where order_id = ? and outcome = 'EXPORTED' order by at")
                .param(order)
                .query(String.class)
                .list();
    }

    private Path awaitFile(String folder, String text) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> files(folder, text), it -> it.size() == 1)
                .getFirst();
    }

    private List<Path> files(String name, String text) {
        return FinishedFiles.in(local.data().resolve(name)).stream()
                .filter(it -> contains(it, text))
                .toList();
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
