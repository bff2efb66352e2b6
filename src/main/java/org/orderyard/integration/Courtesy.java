package org.orderyard.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What senders are told: that a message is kept, and later what became of it. */
@Component
class Courtesy {
    private final IntoRoute route;
    private final Receipts receipts;

    Courtesy(IntoRoute route, Receipts receipts) {
        this.route = route;
        this.receipts = receipts;
    }

    ResponseEntity<Map<String, Object>> keep(RawMessage raw, List<UUID> messages) {
        route.hand(raw);
        var answer = new LinkedHashMap<String, Object>();
        if (messages.size() == 1) answer.put("messageId", messages.getFirst());
        answer.put("status", "queued");
        if (messages.size() == 1) answer.put("see", see(raw.endpoint(), messages.getFirst()));
        if (messages.size() != 1)
            answer.put(
                    "messages",
                    messages.stream().map(it -> see(raw.endpoint(), it)).toList());
        return ResponseEntity.accepted().body(answer);
    }

    ResponseEntity<Map<String, Object>> tell(String endpoint, String id) {
        return receipts.of(endpoint, message(id))
                .map(Courtesy::seen)
                .orElseGet(() -> ResponseEntity.accepted()
                        .body(Map.of(
                                "messageId", id, "status", "queued or unknown", "see", see(endpoint, message(id)))));
    }

    private static ResponseEntity<Map<String, Object>> seen(Receipts.Seen seen) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("messageId", seen.message());
        answer.put("status", seen.standing().name().toLowerCase(java.util.Locale.ROOT));
        seen.order().ifPresent(it -> answer.put("order", String.valueOf(it)));
        seen.outcome().ifPresent(it -> answer.put("outcome", it));
        seen.supersededBy().ifPresent(it -> answer.put("supersededBy", it));
        return ResponseEntity.ok(answer);
    }

    private static String see(String endpoint, UUID message) {
        return "/in/%s/messages/%s".formatted(endpoint, message);
    }

    private static UUID message(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Refusal.noMessage(id);
        }
    }
}
