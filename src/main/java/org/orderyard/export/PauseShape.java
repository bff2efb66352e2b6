package org.orderyard.export;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.orderyard.message.Identity;

/** Nothing leaves; whatever comes next waits until a person lets it. */
final class PauseShape implements Shape {
    private final ExportBlocks blocks;

    PauseShape(ExportBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String written(ExportTask task, boolean isFirst) {
        return "";
    }

    @Override
    public ExportRun begin(long id, Exporters.OfShop of, OffsetDateTime now) {
        return new ExportRun(id, Identity.next(), of, Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public List<ExportTasks.Exported> take(ExportRun run, List<Record> records) {
        blocks.add(
                records.stream().map(Record::task).toList(),
                "Paused by exporter '%s'".formatted(run.of().exporter().name()),
                run.of().job());
        return records.stream()
                .map(it -> new ExportTasks.Exported(it.task(), Optional.empty()))
                .toList();
    }

    @Override
    public void end(ExportRun run) {
        // There is nothing to send.
    }
}
