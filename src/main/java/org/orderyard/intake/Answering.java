package org.orderyard.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Receipts;
import org.orderyard.message.Standing;
import org.orderyard.order.OrderKey;
import org.orderyard.order.OrderSession;
import org.orderyard.order.Target;
import org.springframework.stereotype.Component;

/** Says which senders on queues are told what, as their endpoints want it. */
@Component
class Answering {
    private final Map<String, Endpoint.Results> byEndpoint;

    Answering(Endpoints endpoints) {
        this.byEndpoint = endpoints.all().stream()
                .filter(it -> it.results().isPresent())
                .collect(Collectors.toMap(Endpoint::name, it -> it.results().orElseThrow()));
    }

    List<Answer> of(Map<Item, Outcome> outcomes, OrderSession session) {
        var answers = new ArrayList<Answer>();
        outcomes.forEach((item, outcome) -> {
            var results = byEndpoint.get(item.raw().endpoint());
            if (results == null) return;
            var replyTo = item.raw().header(JmsMessages.REPLY_TO);
            if (isWorthTelling(outcome) || results.tell() == Endpoint.Tell.ALL || replyTo.isPresent())
                answers.add(answer(item, completed(outcome, outcomes), results, replyTo, session));
        });
        return answers;
    }

    private static boolean isWorthTelling(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Partly _, Outcome.Refused _, Outcome.Conflict _, Outcome.Dead _ -> true;
            case Outcome.Duplicate(var of) -> of.standing() == Standing.REFUSED || of.standing() == Standing.DEAD;
            case Outcome.Done _, Outcome.Repeat _, Outcome.Waiting _ -> false;
        };
    }

    private static Answer answer(
            Item item, Outcome outcome, Endpoint.Results results, Optional<String> replyTo, OrderSession session) {
        var order = outcome instanceof Outcome.Duplicate(var of) && of.order().isPresent()
                ? of.order()
                : session.order(item.target());
        var document = new AnswerDocument(item.id(), item.raw().endpoint(), record(item.raw()))
                .about(order, externalId(item.target(), session))
                .telling(outcome);
        return new Answer(results, replyTo, correlation(item.raw()), order.orElse(0L), document.text(), item.isFresh());
    }

    /** What came twice in one batch: the first has just become what the ledger does not show yet. */
    private static Outcome completed(Outcome outcome, Map<Item, Outcome> outcomes) {
        return outcome instanceof Outcome.Duplicate(var of) && of.order().isEmpty()
                ? new Outcome.Duplicate(among(outcomes, of))
                : outcome;
    }

    private static Receipts.Seen among(Map<Item, Outcome> outcomes, Receipts.Seen of) {
        return outcomes.entrySet().stream()
                .filter(it -> it.getKey().id().equals(of.message()) && !(it.getValue() instanceof Outcome.Duplicate))
                .findFirst()
                .map(it -> seen(of.message(), it.getValue()))
                .orElse(of);
    }

    private static Receipts.Seen seen(UUID message, Outcome outcome) {
        var standing = switch (outcome) {
            case Outcome.Refused _ -> Standing.REFUSED;
            case Outcome.Waiting _ -> Standing.WAITING;
            case Outcome.Dead _ -> Standing.DEAD;
            case Outcome.Done _, Outcome.Partly _, Outcome.Repeat _, Outcome.Conflict _, Outcome.Duplicate _ ->
                Standing.DONE;
        };
        var order = switch (outcome) {
            case Outcome.Done(var number) -> number;
            case Outcome.Partly(var number, _) -> number;
            default -> 0L;
        };
        return new Receipts.Seen(
                message,
                standing,
                Optional.of(order).filter(it -> it > 0),
                Optional.of(outcome.text()).filter(it -> !it.isEmpty()));
    }

    private static Optional<String> externalId(Target target, OrderSession session) {
        return target instanceof Target.Key(var key)
                ? Optional.of(key.externalId())
                : session.orderKey(target).map(OrderKey::externalId);
    }

    private static String correlation(RawMessage raw) {
        return raw.header(JmsMessages.CORRELATION_ID)
                .orElseGet(() -> raw.transportId().replaceFirst("#\\d+(\\.\\d+)?$", ""));
    }

    /** Place of a record in the list that its message was. */
    private static Optional<String> record(RawMessage raw) {
        var at = raw.transportId().lastIndexOf('#');
        return at < 0
                ? Optional.empty()
                : Optional.of(raw.transportId().substring(at + 1).replaceFirst("\\..*", ""));
    }
}
