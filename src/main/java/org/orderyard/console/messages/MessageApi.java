package org.orderyard.console.messages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Reveals;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages of the ledger for programs, in and out. */
@Tag(name = "Messages")
@RestController
class MessageApi {
    private final Resends resends;
    private final MessageList list;
    private final MessageSight sight;
    private final LedgerEntry entry;
    private final Reveals reveals;

    MessageApi(Resends resends, MessageList list, MessageSight sight, LedgerEntry entry, Reveals reveals) {
        this.list = list;
        this.sight = sight;
        this.resends = resends;
        this.entry = entry;
        this.reveals = reveals;
    }

    record Message(
            UUID id,
            OffsetDateTime at,
            String direction,
            String endpoint,
            String key,
            @Nullable Long orderNumber,
            @Nullable String status,
            @Nullable String note,
            Map<String, String> headers,
            String payload) {}

    @Operation(
            summary = "Messages, newest first, with what became of them; 'endpoint' may be repeated, and is the target"
                    + " of what goes out")
    @Parameter(name = "endpoint", in = ParameterIn.QUERY, description = "Endpoint, or target of what goes out")
    @Parameter(name = "direction", in = ParameterIn.QUERY, description = "IN or OUT")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "The hub's number of an order")
    @Parameter(name = "id", in = ParameterIn.QUERY, description = "Id of a message")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping("/api/messages")
    Slice<MessageRow> all(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return list.of(MessageFilter.of(new Query(request.getParameterMap()), sight.lanes()), person);
    }

    @Operation(summary = "One message of the ledger, in or out")
    @GetMapping("/api/messages/{id}")
    Message one(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        var message = entry.of(id, person);
        reveals.shown("message " + id, message.orderNumber(), message.endpoint(), person);
        return message;
    }

    record Why(@Nullable String reason) {}

    @Operation(
            summary = "Sends a message that took effect, or a document that left, again, as a new one; a second call"
                    + " meanwhile gets the first's id")
    @PostMapping("/api/messages/{id}/send-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> sendAgain(@PathVariable UUID id, @RequestBody Why why, @AuthenticationPrincipal Person person) {
        var original = entry.of(id, person);
        if (why.reason() == null || why.reason().isBlank()) throw new BadParameter("To send again needs a reason");
        var message = resends.send(original, why.reason().strip(), person);
        return Map.of("messageId", message, "status", "queued", "see", "/api/messages/" + message);
    }
}
