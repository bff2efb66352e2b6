package org.orderyard.export;

import java.util.Optional;
import org.orderyard.message.Pieces;
import org.orderyard.message.Posting;
import org.orderyard.shop.Exporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One turn of an exporter: what is due is taken some at a time, and the run is ended. A turn that was broken off is gone on with. */
@Component
public class Exporting {
    private static final Logger LOG = LoggerFactory.getLogger(Exporting.class);

    private final Exporters exporters;
    private final ExportTasks tasks;
    private final ExportRuns runs;
    private final Collecting collecting;
    private final Pieces pieces;
    private final Posting posting;

    Exporting(
            Exporters exporters,
            ExportTasks tasks,
            ExportRuns runs,
            Collecting collecting,
            Pieces pieces,
            Posting posting) {
        this.exporters = exporters;
        this.tasks = tasks;
        this.runs = runs;
        this.collecting = collecting;
        this.pieces = pieces;
        this.posting = posting;
    }

    /** @return what was done, in a few words */
    String turn(Exporters.OfShop of) {
        if (of.exporter().on().equals(Exporter.PAYMENT)) tasks.gatherPayments(of);
        var run = runs.begun(of);
        var after = 0L;
        var failed = 0;
        for (var some = collecting.some(of, run, after);
                some.last().isPresent();
                some = collecting.some(of, run, after)) {
            run = some.run();
            after = some.last().get();
            failed += some.failed();
        }
        run.ifPresent(collecting::end);
        var keptBack = tasks.keptBack(of);
        if (keptBack > 0)
            LOG.warn(
                    "{}: {} order(s) are due and have no delivery that may be exported: all of them are blocked",
                    of.job(),
                    keptBack);
        return told(run, failed, keptBack);
    }

    /** Sends the file of a run once more, with the same name and content. */
    public Again again(long id, String shop, String exporter) {
        var run = exporters.named(shop, exporter).flatMap(it -> runs.ended(id, it));
        if (run.isEmpty() || !pieces.has(run.get().message())) return Again.GONE;
        if (runs.isLeaving(run.get().message())) return Again.ON_ITS_WAY;
        posting.again(FileShape.letter(run.get()));
        return Again.SENT;
    }

    /** What came of sending a file once more. */
    public enum Again {
        SENT,
        /** The first time is not over yet. */
        ON_ITS_WAY,
        /** It had no file, or that is kept no longer. */
        GONE
    }

    private static String told(Optional<ExportRun> run, int failed, int keptBack) {
        var done = run.map(it -> "run %d: %d record(s)%s"
                        .formatted(
                                it.id(),
                                it.records(),
                                it.fileName().map(" in "::concat).orElse("")))
                .orElse("nothing was due");
        return done
                + (failed == 0 ? "" : ", %d failed".formatted(failed))
                + (keptBack == 0 ? "" : ", %d without a delivery that may be exported".formatted(keptBack));
    }
}
