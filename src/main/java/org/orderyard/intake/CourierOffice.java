package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orderyard.message.Body;
import org.orderyard.message.Courier;
import org.orderyard.message.Errand;
import org.orderyard.message.Errands;
import org.orderyard.message.Posting;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Where couriers get their documents, rendered as the partner wants them, and give account of them. */
@Component
class CourierOffice {
    private static final String NOTHING = "Its partner has it already, as the mapping finds";

    /** What became of a document. */
    sealed interface Result {}

    record Tried(Courier.Carried carried) implements Result {}

    /** It could not be rendered: nobody was asked to take it. */
    record Unfit(RuntimeException why) implements Result {}

    private final Errands errands;
    private final Outlets outlets;
    private final Courier courier;
    private final Handover handover;
    private final OutboxProperties properties;

    CourierOffice(Errands errands, Outlets outlets, Courier courier, Handover handover, OutboxProperties properties) {
        this.errands = errands;
        this.outlets = outlets;
        this.courier = courier;
        this.handover = handover;
        this.properties = properties;
    }

    Duration every() {
        return properties.courierEvery();
    }

    List<Errand> claim(String endpoint, int limit) {
        return errands.claim(endpoint, limit, properties.courierLease());
    }

    /** Empty if the lease ran out and somebody else has it. */
    Optional<Errand> hold(Errand errand, Instant now) {
        var half = properties.courierLease().dividedBy(2);
        return now.plus(half).isBefore(errand.leasedUntil())
                ? Optional.of(errand)
                : errands.hold(errand, properties.courierLease());
    }

    void putBack(List<Errand> untried) {
        errands.release(untried);
    }

    Handover handover() {
        return handover;
    }

    Result carry(Errand errand) {
        Optional<Courier.Outgoing> rendered;
        try {
            rendered = rendered(errand);
        } catch (DataAccessException away) {
            throw away;
        } catch (LookedInVain vain) {
            return new Tried(vain.carried());
        } catch (RuntimeException unfit) {
            return new Unfit(unfit);
        }
        return new Tried(rendered.map(courier::carry).orElseGet(() -> new Courier.Carried.Spared(NOTHING)));
    }

    /** What was written down before is sent as it was, whatever the mapping says by now. */
    private Optional<Courier.Outgoing> rendered(Errand errand) {
        var row = errand.row();
        var endpoint = errand.mapping().split(" ")[0];
        var file = row.headers().get(Posting.FILE);
        if (file == null) return outlets.rendering(errand.mapping()).render(errand, (_, path) -> seen(endpoint, path));
        return Optional.of(new Courier.Outgoing(
                endpoint,
                row.id(),
                row.order(),
                errand.revision(),
                new Body.Stored(row.id()),
                row.document(),
                row.headers().getOrDefault(Posting.CONTENT_TYPE, "application/octet-stream"),
                file,
                ""));
    }

    private JsonNode seen(String endpoint, String path) {
        return switch (courier.look(endpoint, path)) {
            case Courier.Looked.Seen(var answer) -> LookedInVain.unlessJson(endpoint, answer);
            case Courier.Looked.InVain(var carried) -> throw new LookedInVain(carried);
        };
    }
}
