package org.orderyard.export;

import java.time.OffsetDateTime;
import java.util.List;

/** As what the records of a run leave. */
interface Shape {
    /** @param written as it leaves */
    record Record(ExportTask task, String written) {}

    /**
     * @param isFirst of its run
     * @throws org.orderyard.intake.NotUnderstood if it cannot be exported as it is; the others can
     */
    String written(ExportTask task, boolean isFirst);

    ExportRun begin(long id, Exporters.OfShop of, OffsetDateTime now);

    /** Writes the records down. */
    List<ExportTasks.Exported> take(ExportRun run, List<Record> records);

    /** Sends off what is not sent yet. */
    void end(ExportRun run);
}
