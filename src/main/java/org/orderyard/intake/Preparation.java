package org.orderyard.intake;

import static org.orderyard.intake.NotUnderstood.Reason.UNACCEPTED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.orderyard.message.Due;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Identity;
import org.orderyard.message.RawMessage;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Cause;
import org.orderyard.order.Command;
import org.springframework.stereotype.Component;

/** Reads, explodes, maps and validates, without a transaction; whatever it throws costs that record only. */
@Component
class Preparation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Understanding understanding;

    Preparation(Understanding understanding) {
        this.understanding = understanding;
    }

    List<Item> prepare(Incoming incoming) {
        if (incoming.raw().endpoint().equals(WaitingMessages.HUB)) return List.of(prompt(incoming));
        try {
            var understood = understanding.understand(incoming.raw());
            if (understood.parts().isEmpty()) return nothing(incoming);
            return understood.parts().stream()
                    .map(it -> item(incoming, it, understood.isList()))
                    .toList();
        } catch (RuntimeException failure) {
            return List.of(failed(incoming, incoming.raw(), failure));
        }
    }

    /** In an empty list there is nothing to do. The sender of a file is told so; who wrote it into a dead letter did not mean that. */
    private static List<Item> nothing(Incoming incoming) {
        if (incoming.due().isPresent())
            throw new NotUnderstood(UNACCEPTED, "It is an empty list: discard it if nothing is to be done");
        return incoming.raw().header(FileRecords.LINE).isPresent()
                ? List.of(item(incoming, incoming.raw(), bodyKey(incoming.raw()), List.of(), Optional.empty()))
                : List.of();
    }

    private static Item item(Incoming incoming, Part part, boolean isOneOfMany) {
        var raw = isOneOfMany ? child(incoming.raw(), part) : incoming.raw();
        return switch (part) {
            case Part.Good(var key, var revision, var commands, _, _) -> {
                try {
                    yield item(
                            incoming,
                            raw,
                            Part.key(key, revision),
                            commands.stream().map(CommandReader::read).toList(),
                            Optional.empty());
                } catch (RuntimeException failure) {
                    yield item(incoming, raw, Part.key(key, revision), List.of(), Optional.of(failure));
                }
            }
            case Part.Bad(var key, var failure, _, _) ->
                item(incoming, raw, key, List.of(), Optional.of(failure));
        };
    }

    static Item failed(Incoming incoming, RawMessage raw, RuntimeException failure) {
        var known = failure instanceof NotUnderstood it ? it.known().key() : Optional.<String>empty();
        var key = known.orElseGet(() -> bodyKey(raw));
        return item(incoming, raw, key, List.of(), Optional.of(failure));
    }

    static String bodyKey(RawMessage raw) {
        return "body:" + HexFormat.of().formatHex(Identity.hash(raw.body()));
    }

    private static Item prompt(Incoming incoming) {
        try {
            var command = CommandReader.read(json(incoming.raw().body()));
            return item(incoming, incoming.raw(), "", List.of(command), Optional.empty());
        } catch (RuntimeException failure) {
            return failed(incoming, incoming.raw(), failure);
        }
    }

    private static Item item(
            Incoming incoming, RawMessage raw, String key, List<Command> commands, Optional<RuntimeException> failure) {
        var hash = Identity.hash(raw.body());
        var id = incoming.due().map(Due::message).orElseGet(() -> Identity.of(raw.endpoint(), key, hash));
        var root = incoming.due().map(Due::root).orElse(id);
        return new Item(
                id,
                root,
                key,
                hash,
                raw,
                Cause.of(id, incoming.actor()),
                incoming.due(),
                commands,
                failure,
                failure.flatMap(Salvage::of),
                OptionalInt.empty());
    }

    /** A record of a list is a message of its own: it can be replayed without its neighbours. */
    private static RawMessage child(RawMessage parent, Part part) {
        return new RawMessage(
                parent.endpoint(),
                Part.text(part.source()).getBytes(StandardCharsets.UTF_8),
                headers(parent, part),
                parent.transportId() + "#" + part.index());
    }

    private static Map<String, String> headers(RawMessage parent, Part part) {
        var headers = new HashMap<>(parent.headers());
        if (part.source().isTextual()) headers.put(Documents.CHARSET, StandardCharsets.UTF_8.name());
        // Who writes a list into one of several is told of it as of the one: the numbers of the others are taken.
        if (headers.containsKey(FileRecords.LINE)) headers.putIfAbsent(FileNotes.PART, String.valueOf(part.index()));
        return headers;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException("A prompt is no JSON", broken);
        }
    }
}
