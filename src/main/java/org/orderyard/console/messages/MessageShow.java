package org.orderyard.console.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Reveals;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Desk;
import org.orderyard.intake.Preview;
import org.orderyard.message.RawMessage;
import org.orderyard.shop.Audit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a message together for its page, masked unless somebody has just asked to see it. */
@Component
class MessageShow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Preview preview;
    private final Audit audit;
    private final Reveals reveals;

    MessageShow(Preview preview, Audit audit, Reveals reveals) {
        this.preview = preview;
        this.audit = audit;
        this.reveals = reveals;
    }

    /** @param commands formatted; empty if it is not understood, and then there is a fault */
    public record Reading(String key, String commands, String fault) {}

    /** Shows it as it is, and keeps who saw it. */
    void reveal(MessageDetail message, Person person, Model model) {
        var row = message.row();
        reveals.record("message " + row.id(), row.orderNumber(), row.endpoint(), person);
        put(message, true, model);
    }

    void put(MessageDetail message, boolean isRevealed, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("isRevealed", isRevealed);
        model.addAttribute("payload", text(message.body(), isRevealed));
        model.addAttribute(
                "readings",
                readings(message).stream()
                        .map(it -> new Reading(
                                it.key(),
                                it.commands()
                                        .map(json -> json(json, isRevealed))
                                        .orElse(""),
                                it.fault()
                                        .map(why -> isRevealed ? why : Masking.quotes(why))
                                        .orElse("")))
                        .toList());
        model.addAttribute("revealed", audit.of("message " + message.row().id(), 5));
    }

    /** What people do at the desk, and what the hub makes itself, comes by no mapping. */
    private List<Preview.Reading> readings(MessageDetail message) {
        var row = message.row();
        var isMapped = row.isIn() && !Set.of(Desk.ENDPOINT, "hub").contains(row.endpoint());
        return isMapped
                ? preview.of(new RawMessage(
                        row.endpoint(),
                        message.body(),
                        message.headers(),
                        row.id().toString()))
                : List.of();
    }

    private static String text(byte[] body, boolean isRevealed) {
        var text = isRevealed
                ? new String(body, StandardCharsets.UTF_8)
                : Masking.masked(body)
                        .orElse("••• (%,d bytes that are no JSON, and not shown in part)".formatted(body.length));
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (java.io.IOException noJson) {
            return text;
        }
    }

    private static String json(JsonNode json, boolean isRevealed) {
        return isRevealed ? json.toPrettyString() : text(json.toString().getBytes(StandardCharsets.UTF_8), false);
    }
}
