package org.orderyard.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.intake.FileForm;
import org.orderyard.message.Identity;
import org.orderyard.message.Pieces;
import org.orderyard.message.Posting;

/** One file a run: named when the run begins, written down record by record, sent when it is complete. */
final class FileShape implements Shape {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private final FileForm form;
    private final Pieces pieces;
    private final Posting posting;

    FileShape(FileForm form, Pieces pieces, Posting posting) {
        this.form = form;
        this.pieces = pieces;
        this.posting = posting;
    }

    @Override
    public String written(ExportTask task, boolean isFirst) {
        return form.record(task.document(), isFirst);
    }

    @Override
    public ExportRun begin(long id, Exporters.OfShop of, OffsetDateTime now) {
        var message = Identity.next();
        var local = now.atZoneSameInstant(of.exporter().zone());
        var about = about(id, of).put("date", local.toLocalDate().toString()).put("time", TIME.format(local));
        var name = form.fileName(message, of.exporter().target(), about);
        pieces.add(message, 0, List.of(form.head()));
        return new ExportRun(id, message, of, Optional.of(name), Optional.of(form.contentType()), 0);
    }

    @Override
    public List<ExportTasks.Exported> take(ExportRun run, List<Record> records) {
        pieces.add(
                run.message(),
                1 + run.records(),
                records.stream().map(Record::written).toList());
        return records.stream()
                .map(it -> new ExportTasks.Exported(it.task(), Optional.empty()))
                .toList();
    }

    @Override
    public void end(ExportRun run) {
        pieces.add(
                run.message(),
                1 + run.records(),
                Stream.of(form.foot()).filter(it -> !it.isEmpty()).toList());
        posting.post(List.of(letter(run)));
    }

    /** The same whenever it is sent. */
    static Posting.Letter letter(ExportRun run) {
        var of = run.of();
        var file = run.fileName().orElseThrow();
        return new Posting.Letter(
                run.message(),
                0,
                of.exporter().target(),
                about(run.id(), of)
                        .put("file", file)
                        .put("records", run.records())
                        .toString(),
                Map.of(
                        Posting.FILE,
                        file,
                        Posting.CONTENT_TYPE,
                        run.contentType().orElseThrow()));
    }

    private static ObjectNode about(long run, Exporters.OfShop of) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("document", "ExportRun")
                .put("run", run)
                .put("exporter", of.exporter().name())
                .put("shop", of.shop());
    }
}
