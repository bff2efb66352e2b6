package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSConstants;

/**
 * A warehouse: picks what it is asked for, ships it a little later, stops what it still has when it is asked to. It
 * acknowledges a request when it is done with it, so that after a stop the broker brings again what it was at.
 */
final class Warehouse implements Stranger.Work {
    private static final String REPLIES = "wms.replies";
    private static final int LOOK_MILLIS = 100;

    private record Job(Request request, Instant due) {}

    private final String facility;
    private final Contacts contacts;
    private final PartnersProperties conduct;
    private final Supplier supplier;
    private final Carrier carrier;
    private final Clock clock;
    private final boolean mayReject;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    Warehouse(String facility, Contacts contacts, Assortment assortment, PartnersProperties conduct, Clock clock) {
        this.facility = facility;
        this.contacts = contacts;
        this.conduct = conduct;
        this.supplier = new Supplier(facility, assortment, clock);
        this.carrier = new Carrier(conduct.transit(), clock);
        this.clock = clock;
        // The first one only, and only where there is a second: an order that everybody rejects would wait for ever.
        this.mayReject = assortment.facilities().size() > 1
                && assortment.facilities().getFirst().equals(facility);
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException, JMSException {
        try (var factory = contacts.connections();
                var connection = factory.createConnection()) {
            var session = connection.createSession(false, ActiveMQJMSConstants.INDIVIDUAL_ACKNOWLEDGE);
            var post = new Post(session);
            var requests = session.createConsumer(session.createQueue("wms.%s.requests".formatted(facility)));
            jobs.clear();
            connection.start();
            while (isOpen.getAsBoolean()) {
                var message = requests.receive(LOOK_MILLIS);
                if (message != null) take(Request.in(message), post);
                finishWhatIsDue(post);
            }
        }
    }

    private void take(Request request, Post post) throws JMSException {
        if (request.isToShip()) begin(request, post);
        else if (request.isToStop()) stop(request, post);
        else request.message().acknowledge();
    }

    private void begin(Request request, Post post) throws JMSException {
        var now = clock.instant();
        jobs.put(request.id(), new Job(request, now.plus(conduct.handling())));
        if (!isRejected(request)) post.send(REPLIES, request.update("picked", now));
    }

    private void stop(Request request, Post post) throws JMSException {
        var job = jobs.remove(request.id());
        post.send(REPLIES, request.update(job == null ? "too-late" : "cancelled", clock.instant()));
        if (job != null) job.request().message().acknowledge();
        request.message().acknowledge();
    }

    private void finishWhatIsDue(Post post) throws JMSException {
        var now = clock.instant();
        for (var job : List.copyOf(jobs.values())) {
            if (job.due().isAfter(now)) continue;
            if (isRejected(job.request())) reject(job.request(), now, post);
            else ship(job.request(), now, post);
            job.request().message().acknowledge();
            jobs.remove(job.request().id());
        }
    }

    private void ship(Request request, Instant now, Post post) throws JMSException {
        var shipped = request.update("shipped", now);
        shipped.putArray("parcels").addObject().put("carrier", Carrier.NAME).put("number", request.parcel());
        post.send(REPLIES, shipped);
        carrier.takes(request.parcel(), post);
        supplier.replaces(request.lines(), post);
    }

    private void reject(Request request, Instant now, Post post) throws JMSException {
        if (request.isToPostBox()) {
            post.send(REPLIES, request.reject("ADDRESS", "no parcel fits into a post box", now));
        } else if (draw(request).nextInt(3) == 0) {
            post.send(REPLIES, request.reject("DAMAGED", "a pallet fell over", now));
            supplier.replaces(request.lines(), post);
            supplier.bringsElsewhere(request.lines(), post);
        } else {
            post.send(REPLIES, request.reject("OUT_OF_STOCK", "the shelf is empty", now));
            supplier.counts(request.lines(), conduct.handling(), post);
            supplier.bringsElsewhere(request.lines(), post);
        }
    }

    private boolean isRejected(Request request) {
        if (!request.isFirstAttempt() || !mayReject) return false;
        return request.isToPostBox() || draw(request).nextInt(100) >= 100 - conduct.rejectedPercent();
    }

    /** The same for the same request, since one that comes again is treated in the same way. */
    private Random draw(Request request) {
        return new Random(conduct.seed() * 31 + request.id().hashCode() * 0x9E3779B9L);
    }
}
