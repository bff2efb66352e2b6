package org.orderyard.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderyard.intake.NotUnderstood;
import org.orderyard.order.Actor;
import org.orderyard.order.Remarks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes some of what is due into a run: in one transaction its records are written down, and that they are. */
@Component
class Collecting {
    private static final int SOME = 500;
    private static final int LONGEST_ERROR = 500;

    /** @param last the last task that was looked at; empty: nothing more is due */
    record Taken(Optional<ExportRun> run, Optional<Long> last, int failed) {}

    private final ExportTasks tasks;
    private final ExportRuns runs;
    private final Shapes shapes;
    private final Exporters exporters;
    private final Remarks remarks;

    Collecting(ExportTasks tasks, ExportRuns runs, Shapes shapes, Exporters exporters, Remarks remarks) {
        this.tasks = tasks;
        this.runs = runs;
        this.shapes = shapes;
        this.exporters = exporters;
        this.remarks = remarks;
    }

    /** @param begun the run so far; a run begins with the first record that can be exported */
    @Transactional
    Taken some(Exporters.OfShop of, Optional<ExportRun> begun, long after) {
        var due = tasks.open(of, List.copyOf(exporters.before(of)), after, SOME);
        if (due.isEmpty()) return new Taken(begun, Optional.empty(), 0);
        var shape = shapes.of(of);
        var failed = new ArrayList<ExportTasks.Failed>();
        var records = new ArrayList<Shape.Record>();
        for (var task : due) {
            try {
                records.add(new Shape.Record(task, shape.written(task, begun.isEmpty() && records.isEmpty())));
            } catch (NotUnderstood unfit) {
                failed.add(new ExportTasks.Failed(task, error(unfit)));
            }
        }
        tasks.failed(failed);
        var run =
                records.isEmpty() ? begun : Optional.of(taken(shape, begun.orElseGet(() -> begin(shape, of)), records));
        run.ifPresent(it -> runs.count(it.id(), records.size(), failed.size()));
        return new Taken(run, Optional.of(due.getLast().id()), failed.size());
    }

    /** Only now does anything leave: what the run holds does not change any more. */
    @Transactional
    void end(ExportRun run) {
        runs.end(run.id());
        shapes.of(run.of()).end(run);
    }

    private ExportRun begin(Shape shape, Exporters.OfShop of) {
        var run = shape.begin(runs.next(), of, runs.now());
        runs.begin(run);
        return run;
    }

    private ExportRun taken(Shape shape, ExportRun run, List<Shape.Record> records) {
        var exported = shape.take(run, records);
        tasks.exported(exported, run.id());
        var done = exported.stream().map(ExportTasks.Exported::task).toList();
        tasks.eligible(done, exporters.next(run.of()));
        remarks.add(exported.stream().map(it -> remark(run, it)).toList());
        return new ExportRun(
                run.id(), run.message(), run.of(), run.fileName(), run.contentType(), run.records() + records.size());
    }

    private static Remarks.Remark remark(ExportRun run, ExportTasks.Exported it) {
        var of = run.of();
        return new Remarks.Remark(
                it.task().order(),
                it.task().delivery(),
                "exported",
                "%s (%s)%s"
                        .formatted(
                                of.exporter().name(),
                                of.exporter().on(),
                                run.fileName().map(" in "::concat).orElse("")),
                Actor.hub(of.job()),
                it.message().orElse(run.message()));
    }

    private static String error(NotUnderstood unfit) {
        var message = String.valueOf(unfit.getMessage());
        return message.length() > LONGEST_ERROR ? message.substring(0, LONGEST_ERROR) + "…" : message;
    }
}
