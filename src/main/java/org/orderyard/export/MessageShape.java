package org.orderyard.export;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderyard.message.Identity;
import org.orderyard.message.Posting;

/** Each record is a document of its own, for a queue, or for an endpoint that makes of it what its partner reads. */
final class MessageShape implements Shape {
    private final Posting posting;

    MessageShape(Posting posting) {
        this.posting = posting;
    }

    @Override
    public String written(ExportTask task, boolean isFirst) {
        return task.document().toString();
    }

    @Override
    public ExportRun begin(long id, Exporters.OfShop of, OffsetDateTime now) {
        return new ExportRun(id, Identity.next(), of, Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public List<ExportTasks.Exported> take(ExportRun run, List<Record> records) {
        var letters = new ArrayList<Posting.Letter>();
        var exported = new ArrayList<ExportTasks.Exported>();
        for (var it : records) {
            var id = Identity.next();
            var target = run.of().exporter().target();
            letters.add(new Posting.Letter(id, it.task().order(), target, it.written(), Map.of()));
            exported.add(new ExportTasks.Exported(it.task(), Optional.of(id)));
        }
        posting.post(letters);
        return exported;
    }

    @Override
    public void end(ExportRun run) {
        // Each left with its record.
    }
}
