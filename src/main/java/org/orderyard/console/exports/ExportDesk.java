package org.orderyard.console.exports;

import org.orderyard.console.dossier.OrderReader;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.export.ExportBlocks;
import org.orderyard.export.Exporting;
import org.orderyard.schedule.JobBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What people do with exports: a turn now, a file once more, an order kept back. */
@Component
class ExportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ExportDesk.class);

    private final ExportSight sight;
    private final Exporting exporting;
    private final ExportBlocks blocks;
    private final JobBoard jobs;
    private final OrderReader orders;

    ExportDesk(ExportSight sight, Exporting exporting, ExportBlocks blocks, JobBoard jobs, OrderReader orders) {
        this.sight = sight;
        this.exporting = exporting;
        this.blocks = blocks;
        this.jobs = jobs;
        this.orders = orders;
    }

    /** @return name of the job */
    String runNow(String shop, String exporter, Person person) {
        var job = sight.exporter(shop, exporter, person).job();
        if (!jobs.runNow(job)) throw new Overtaken("Job %s is paused, or runs at this moment".formatted(job));
        LOG.info("{} has {} run now", person.getUsername(), job);
        return job;
    }

    RunRow sendAgain(long id, Person person) {
        var run = sight.run(id, person);
        switch (exporting.again(id, run.shop(), run.exporter())) {
            case SENT -> LOG.info("{} has the file of run {} sent again", person.getUsername(), id);
            case ON_ITS_WAY ->
                throw new Overtaken(
                        "The file of run %d is on its way, or a dead letter that can be replayed".formatted(id));
            case GONE -> throw new Overtaken("Run %d has no file, or it is kept no longer".formatted(id));
        }
        return sight.run(id, person);
    }

    void block(long order, String delivery, String reason, Person person) {
        if (reason.isBlank()) throw new BadParameter("'reason' is missing: why is nothing exported?");
        known(order, delivery, person);
        blocks.add(order, delivery, reason, person.getUsername());
        LOG.info("{} blocks exports of order {} {}", person.getUsername(), order, delivery);
    }

    void unblock(long order, String delivery, Person person) {
        known(order, delivery, person);
        if (!blocks.remove(order, delivery))
            throw new Overtaken("Exports of order %d %sare not blocked".formatted(order, delivery));
        LOG.info("{} lets exports of order {} {} go on", person.getUsername(), order, delivery);
    }

    private void known(long order, String delivery, Person person) {
        orders.head(order, person);
        if (!delivery.isEmpty() && !delivery.startsWith(order + "-"))
            throw new Missing("Order %d has no delivery '%s'".formatted(order, delivery));
    }
}
