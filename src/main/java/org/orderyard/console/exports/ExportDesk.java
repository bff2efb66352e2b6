package org.orderyard.console.exports;

import java.util.Optional;
import org.orderyard.console.dossier.OrderReader;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.export.ExportBlocks;
import org.orderyard.export.Exporting;
import org.orderyard.schedule.JobBoard;
import org.orderyard.shop.Audit;
import org.springframework.stereotype.Component;

/** What people do with exports: a turn now, a file once more, an order kept back. */
@Component
class ExportDesk {
    private final ExportSight sight;
    private final Exporting exporting;
    private final ExportBlocks blocks;
    private final JobBoard jobs;
    private final OrderReader orders;
    private final Audit audit;

    ExportDesk(
            ExportSight sight,
            Exporting exporting,
            ExportBlocks blocks,
            JobBoard jobs,
            OrderReader orders,
            Audit audit) {
        this.sight = sight;
        this.exporting = exporting;
        this.blocks = blocks;
        this.jobs = jobs;
        this.orders = orders;
        this.audit = audit;
    }

    /** @return name of the job */
    String runNow(String shop, String exporter, Person person) {
        var job = sight.exporter(shop, exporter, person).job();
        if (!jobs.runNow(job)) throw new Overtaken("Job %s is paused, or runs at this moment".formatted(job));
        record(person, "run", "export %s/%s".formatted(shop, exporter), "", shop);
        return job;
    }

    RunRow sendAgain(long id, String reason, Person person) {
        var run = sight.run(id, person);
        switch (exporting.again(id, run.shop(), run.exporter())) {
            case SENT -> record(person, "send again", "export run " + id, reason, run.shop());
            case ON_ITS_WAY ->
                throw new Overtaken(
                        "The file of run %d is on its way, or a dead letter that can be replayed".formatted(id));
            case GONE -> throw new Overtaken("Run %d has no file, or it is kept no longer".formatted(id));
        }
        return sight.run(id, person);
    }

    void block(long order, String delivery, String reason, Person person) {
        if (reason.isBlank()) throw new BadParameter("'reason' is missing: why is nothing exported?");
        var shop = known(order, delivery, person);
        blocks.add(order, delivery, reason, person.getUsername());
        record(person, "block export", about(order, delivery), reason, shop);
    }

    void unblock(long order, String delivery, Person person) {
        var shop = known(order, delivery, person);
        if (!blocks.remove(order, delivery))
            throw new Overtaken("Exports of order %d %sare not blocked".formatted(order, delivery));
        record(person, "unblock export", about(order, delivery), "", shop);
    }

    /** @return whose order it is */
    private String known(long order, String delivery, Person person) {
        var shop = orders.head(order, person).shop();
        if (!delivery.isEmpty() && !delivery.startsWith(order + "-"))
            throw new Missing("Order %d has no delivery '%s'".formatted(order, delivery));
        return shop;
    }

    private void record(Person person, String what, String subject, String reason, String shop) {
        audit.record(person.getUsername(), what, subject, reason.strip(), Optional.of(shop));
    }

    private static String about(long order, String delivery) {
        return "order " + order + (delivery.isEmpty() ? "" : ", delivery " + delivery);
    }
}
