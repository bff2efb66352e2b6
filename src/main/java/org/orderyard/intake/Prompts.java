package org.orderyard.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.orderyard.flow.Decision;
import org.orderyard.message.Identity;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.PromptOrder;
import org.orderyard.order.Wanted;

/** What the hub says to itself, as rows of the ledger: timers, jobs, stock that arrived. */
final class Prompts {
    private Prompts() {}

    static Waiting timer(Wanted<?> wanted, Decision.Wake wake) {
        var json = prompt(wake.event(), wake.delivery(), String.valueOf(wanted.order()));
        json.put("whileIn", wake.state());
        return row(json, "timer", wake.at());
    }

    static Waiting now(PromptOrder prompt, Instant now) {
        return row(prompt(prompt.event(), Optional.of(prompt.delivery()), ""), prompt.by(), now);
    }

    private static ObjectNode prompt(String event, Optional<String> delivery, String order) {
        var json = JsonNodeFactory.instance.objectNode().put("command", "Prompt").put("event", event);
        delivery.ifPresentOrElse(it -> json.put("delivery", it), () -> json.putObject("order").put("number", order));
        return json;
    }

    private static Waiting row(ObjectNode json, String by, Instant due) {
        var id = Identity.next();
        var raw = new RawMessage(
                WaitingMessages.HUB, json.toString().getBytes(StandardCharsets.UTF_8), Map.of(), id.toString());
        return new Waiting(id, id, raw, new Waiting.Sender("hub", by), Optional.empty(), Waiting.Reason.PROMPT, by,
                Optional.of(due), Optional.empty());
    }
}
