package org.orderyard.export;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.local.LocalProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the turns of exporters, and looks at what came of them. */
public class Exports {
    private final Exporters exporters;
    private final Exporting exporting;
    private final JdbcClient jdbc;
    private final Path data;

    public Exports(Exporters exporters, Exporting exporting, JdbcClient jdbc, LocalProperties local) {
        this.exporters = exporters;
        this.exporting = exporting;
        this.jdbc = jdbc;
        this.data = local.data();
    }

    public String turn(String shop, String exporter) {
        return exporting.turn(exporters.named(shop, exporter).orElseThrow());
    }

    /** The file of its last run, as soon as it has left. */
    public void sendAgain(String shop, String exporter) {
        var run = jdbc.sql("select max(id) from export_runs where shop = :shop and exporter = :exporter")
                .param("shop", shop)
                .param("exporter", exporter)
                .query(Long.class)
                .single();
        await().until(() -> exporting.again(run, shop, exporter) == Exporting.Again.SENT);
    }

    /** Of a folder in the data, those that hold the text. */
    public List<Path> files(String folder, String text) {
        return FinishedFiles.in(data.resolve(folder)).stream()
                .filter(it -> content(it).contains(text))
                .toList();
    }

    public Path awaitFile(String folder, String text) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> files(folder, text), it -> it.size() == 1)
                .getFirst();
    }

    public List<String> rows(Path file) {
        return content(file).lines().toList();
    }

    /** What is due of an order and not exported. */
    public List<String> waiting(long order) {
        return jdbc.sql("""
            select trim(exporter || ' ' || eligibility || ' ' || status || ' ' || subject) from export_tasks
            where order_id = ? and status <> 'EXPORTED' order by exporter, subject
            """).param(order).query(String.class).list();
    }

    public String error(long order) {
        return jdbc.sql("select attempts || ' ' || error from export_tasks where order_id = ? and status = 'FAILED'")
                .param(order)
                .query(String.class)
                .single();
    }

    /** What the timeline of an order says of its exports, the exporter first. */
    public List<String> audit(long order) {
        return jdbc.sql("select note from event_log where order_id = ? and outcome = 'EXPORTED' order by at")
                .param(order)
                .query(String.class)
                .list();
    }

    /** What one test leaves is not the next one's. */
    public void forget(String shop) {
        jdbc.sql("delete from export_tasks where shop = ?").param(shop).update();
    }

    /** Empty if it is gone, or is being replaced. */
    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
