package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a warehouse does: picks what it is asked for, ships it a little later, stops what it still has when it is asked to. It
 * acknowledges a request when it is done with it, so that it finds again after a stop what it was at.
 */
final class Picking {
    private record Job(Request request, Instant due) {}

    private final Wire wire;
    private final Supplier supplier;
    private final Carrier carrier;
    private final PartnersProperties conduct;
    private final Clock clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    Picking(Wire wire, Supplier supplier, Carrier carrier, PartnersProperties conduct, Clock clock) {
        this.wire = wire;
        this.supplier = supplier;
        this.carrier = carrier;
        this.conduct = conduct;
        this.clock = clock;
    }

    void goOn() throws IOException, JMSException {
        var request = wire.next();
        if (request.isPresent()) take(request.get());
        finishWhatIsDue();
    }

    private void take(Request request) throws IOException, JMSException {
        switch (request.kind()) {
            case SHIP -> begin(request);
            case STOP -> stop(request);
            case OTHER -> request.done().give();
        }
    }

    private void begin(Request request) throws IOException, JMSException {
        var now = clock.instant();
        jobs.put(request.id(), new Job(request, now.plus(conduct.handling())));
        if (!isRejected(request)) wire.send(Reply.of(request, "picked", now));
    }

    private void stop(Request request) throws IOException, JMSException {
        var job = jobs.remove(request.id());
        wire.send(Reply.of(request, job == null ? "too-late" : "cancelled", clock.instant()));
        if (job != null) job.request().done().give();
        request.done().give();
    }

    private void finishWhatIsDue() throws IOException, JMSException {
        var now = clock.instant();
        for (var job : List.copyOf(jobs.values())) {
            if (job.due().isAfter(now)) continue;
            if (isRejected(job.request())) reject(job.request(), now);
            else ship(job.request(), now);
            job.request().done().give();
            jobs.remove(job.request().id());
        }
    }

    private void ship(Request request, Instant now) throws IOException, JMSException {
        wire.send(Reply.shipped(request, now));
        carrier.takes(request.parcel());
        supplier.replaces(request.lines());
    }

    private void reject(Request request, Instant now) throws IOException, JMSException {
        if (request.isToPostBox()) {
            wire.send(Reply.rejected(request, "ADDRESS", "no parcel fits into a post box", now));
        } else if (draw(request).nextInt(3) == 0) {
            wire.send(Reply.rejected(request, "DAMAGED", "a pallet fell over", now));
            supplier.replaces(request.lines());
            supplier.bringsElsewhere(request.lines());
        } else {
            wire.send(Reply.rejected(request, "OUT_OF_STOCK", "the shelf is empty", now));
            supplier.counts(request.lines(), conduct.handling());
            supplier.bringsElsewhere(request.lines());
        }
    }

    /** Only where there is a second one to ask: an order that everybody rejects would wait for ever. */
    private boolean isRejected(Request request) {
        if (!request.isFirstAttempt() || !supplier.isOfTheFirstOfSeveral()) return false;
        return request.isToPostBox() || draw(request).nextInt(100) >= 100 - conduct.rejectedPercent();
    }

    /** The same for the same request, since one that comes again is treated in the same way. */
    private Random draw(Request request) {
        return new Random(conduct.seed() * 31 + request.id().hashCode() * 0x9E3779B9L);
    }
}
