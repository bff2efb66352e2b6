package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.orderyard.order.Command;
import org.orderyard.order.OrderKey;
import org.orderyard.order.Target;

/**
 * What is known of a message that cannot be used: which order it is about, so that nothing of that order overtakes it.
 *
 * @param revision of the whole document that it is, empty text if it has none; empty: it is no whole document
 */
record Salvage(Target target, Optional<String> revision) {
    private static final Set<String> WHOLE = Set.of("PlaceOrder", "UpdateOrder");

    static Optional<Salvage> of(RuntimeException failure) {
        return failure instanceof NotUnderstood it ? it.known().command().flatMap(Salvage::of) : Optional.empty();
    }

    /** Of commands that were understood. */
    static Salvage of(Command command) {
        return new Salvage(command.target(), revisionOf(command));
    }

    static Optional<String> revisionOf(Command command) {
        return switch (command) {
            case Command.PlaceOrder(var document) ->
                Optional.of(document.revision().text());
            case Command.UpdateOrder(var document) ->
                Optional.of(document.revision().text());
            default -> Optional.empty();
        };
    }

    private static Optional<Salvage> of(JsonNode command) {
        if (isName(command.path("request")))
            return Optional.of(
                    new Salvage(new Target.Request(command.path("request").textValue()), Optional.empty()));
        var order = command.path("order");
        if (!isName(order.path("shop")) || !isName(order.path("channel")) || !isName(order.path("externalId")))
            return Optional.empty();
        var key = new OrderKey(
                order.path("shop").textValue(),
                order.path("channel").textValue(),
                order.path("externalId").textValue());
        var isWhole = WHOLE.contains(command.path("command").asText());
        return Optional.of(new Salvage(
                new Target.Key(key),
                isWhole ? Optional.of(order.path("revision").asText("")) : Optional.empty()));
    }

    /** Nothing that a database cannot keep. */
    private static boolean isName(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= 200
                && node.textValue().indexOf('\0') < 0;
    }
}
