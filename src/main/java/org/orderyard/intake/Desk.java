package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.orderyard.message.Headers;
import org.orderyard.message.Identity;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Actor;
import org.orderyard.order.Cause;
import org.orderyard.order.Command;
import org.orderyard.shop.Whence;
import org.springframework.stereotype.Component;

/** Where people act on orders: the same way as a message, but answered at once. */
@Component
public class Desk {
    /** Name of the endpoint under which people's actions stand in the ledger. */
    public static final String ENDPOINT = "desk";

    /** Header with the address that an action came from. */
    public static final String ORIGIN = Headers.OURS + "origin";

    private final Batches batches;
    private final Dispatch dispatch;
    private final Understanding understanding;
    private final Whence whence;

    Desk(Batches batches, Dispatch dispatch, Understanding understanding, Whence whence) {
        this.whence = whence;
        this.batches = batches;
        this.dispatch = dispatch;
        this.understanding = understanding;
    }

    /**
     * @param note why; kept in the event log
     * @param version of the order that the person saw; another one by now is refused
     */
    public Outcome act(Command command, Actor actor, Optional<String> note, OptionalInt version) {
        var said = "%s by %s%s"
                .formatted(
                        command.word(), actor.name(), note.map(it -> ": " + it).orElse(""));
        return act(command, said, new Cause(Identity.next(), actor, note), version);
    }

    /**
     * The same with a canonical command, which stays in the ledger as it was said.
     *
     * @throws NotUnderstood if it breaks its schema
     */
    public Outcome act(JsonNode command, Actor actor, Optional<String> note, OptionalInt version) {
        return act(
                understanding.understand(command),
                command.toString(),
                new Cause(Identity.next(), actor, note),
                version);
    }

    private Outcome act(Command command, String body, Cause cause, OptionalInt version) {
        var id = cause.message();
        var raw = new RawMessage(ENDPOINT, body.getBytes(StandardCharsets.UTF_8), from(), id.toString());
        var item = new Item(
                id,
                id,
                id.toString(),
                Identity.hash(raw.body()),
                raw,
                cause,
                Optional.empty(),
                List.of(command),
                Optional.empty(),
                Optional.empty(),
                version);
        var result = batches.commit(List.of(item), List.of());
        dispatch.send(result.departures());
        return Objects.requireNonNull(result.outcomes().get(item));
    }

    private Map<String, String> from() {
        var address = whence.address();
        return address.isEmpty() ? Map.of() : Map.of(ORIGIN, address);
    }
}
