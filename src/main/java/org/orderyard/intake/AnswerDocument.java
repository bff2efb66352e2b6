package org.orderyard.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Receipts;

/** What a sender reads of the outcome of his message: one JSON object, its faults as problem details (RFC 9457). */
final class AnswerDocument {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    AnswerDocument(UUID message, String endpoint, Optional<String> record) {
        json.put("document", "MessageResult")
                .put("messageId", message.toString())
                .put("endpoint", endpoint);
        record.ifPresent(it -> json.put("record", Integer.parseInt(it)));
    }

    AnswerDocument about(Optional<Long> order, Optional<String> externalId) {
        order.ifPresent(it -> json.put("order", String.valueOf(it)));
        externalId.ifPresent(it -> json.put("externalId", it));
        return this;
    }

    AnswerDocument telling(Outcome outcome) {
        json.put("outcome", word(outcome));
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Repeat(var why) -> json.put("detail", why);
            case Outcome.Waiting(var why) -> json.put("detail", why);
            case Outcome.Duplicate(var of) -> duplicate(of);
            case Outcome.Refused(var why) ->
                problem("refused", "The state of the order or an earlier message does not allow it", why, List.of());
            case Outcome.Partly(_, var why) ->
                problem(
                        "conflict",
                        "A part of it contradicts what is known; a person of the merchant looks at that",
                        why,
                        List.of());
            case Outcome.Conflict(var why) ->
                problem(
                        "conflict",
                        "It contradicts what is known; a person of the merchant looks at it",
                        why,
                        List.of());
            case Outcome.Dead(var diagnosis, var faults) ->
                problem(
                        word(diagnosis.errorClass()),
                        "It could not be used; a person of the merchant may repair it",
                        diagnosis.cause(),
                        faults);
        }
        return this;
    }

    String text() {
        return json.toString();
    }

    private void duplicate(Receipts.Seen of) {
        json.put("duplicateOf", of.message().toString()).put("status", word(of.standing()));
        of.outcome().ifPresent(it -> json.put("detail", it));
    }

    private void problem(String type, String title, String detail, List<Fault> faults) {
        var problem = json.putObject("problem")
                .put("type", "urn:orderyard:problem:" + type)
                .put("title", title)
                .put("detail", detail);
        if (faults.isEmpty()) return;
        var errors = problem.putArray("errors");
        faults.forEach(it -> errors.addObject().put("pointer", it.pointer()).put("detail", it.detail()));
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
