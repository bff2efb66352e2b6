package org.orderyard.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the hub says to itself, as rows of the ledger: timers, jobs, stock that arrived. */
public final class Prompts {
    private Prompts() {}

    /** Raises an event at a delivery. @param by what prompts it */
    public static Waiting atDelivery(String delivery, String event, String by, Instant due) {
        return row(prompt(event).put("delivery", delivery), by, due);
    }

    /** Raises an event at an order, if it is still in the state then. */
    public static Waiting atOrder(long order, String event, String whileIn, String by, Instant due) {
        var json = prompt(event).put("whileIn", whileIn);
        json.putObject("order").put("number", String.valueOf(order));
        return row(json, by, due);
    }

    /**
     * Raises an event at an order or one of its deliveries, unless the state has been left by then.
     *
     * @param since message that led into the state: the state may have been entered again by another
     */
    public static Waiting timer(
            long order, Optional<String> delivery, String event, String whileIn, UUID since, Instant due) {
        var json = prompt(event).put("whileIn", whileIn).put("since", since.toString());
        delivery.ifPresentOrElse(
                it -> json.put("delivery", it), () -> json.putObject("order").put("number", String.valueOf(order)));
        return row(json, "timer", due);
    }

    private static ObjectNode prompt(String event) {
        return JsonNodeFactory.instance.objectNode().put("command", "Prompt").put("event", event);
    }

    private static Waiting row(ObjectNode json, String by, Instant due) {
        var id = Identity.next();
        var raw = new RawMessage(
                WaitingMessages.HUB, json.toString().getBytes(StandardCharsets.UTF_8), Map.of(), id.toString());
        return new Waiting(
                id,
                id,
                raw,
                new Waiting.Sender("hub", by),
                Optional.empty(),
                Waiting.Reason.PROMPT,
                by,
                Optional.of(due),
                Optional.empty());
    }
}
