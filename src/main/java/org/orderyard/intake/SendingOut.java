package org.orderyard.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Departed;
import org.orderyard.message.Identity;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Outbox;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Actor;
import org.orderyard.order.OpenRequests;
import org.orderyard.order.Remarks;
import org.springframework.stereotype.Component;

/**
 * How people send a document again that has left: a request, a notice, a mail that its receiver lost. It is the same document under
 * a new id, in the caller's transaction, since who keys on ids would drop it otherwise; a request only as long as it stands as it was written.
 */
@Component
class SendingOut {
    private final Departed departed;
    private final OpenRequests requests;
    private final MessageLedger ledger;
    private final OutTray tray;
    private final Remarks remarks;

    SendingOut(Departed departed, OpenRequests requests, MessageLedger ledger, OutTray tray, Remarks remarks) {
        this.departed = departed;
        this.requests = requests;
        this.ledger = ledger;
        this.tray = tray;
        this.remarks = remarks;
    }

    /**
     * @return id of the new message; a second click gets the id of the first
     * @throws NotSentAgain if it is no document of an order, is still on its way, or must not be said again
     */
    UUID send(UUID message, Actor actor, String reason) {
        var document = departed.lock(message)
                .orElseThrow(() -> new NotSentAgain(
                        "There is no message %s that came in, and no document of an order; files are sent again under Exports"
                                .formatted(message)));
        if (document.isLeaving())
            throw new NotSentAgain(
                    "Message %s is still on its way: wait for it, or replay its dead letter".formatted(message));
        return departed.again(document).orElseGet(() -> again(document, actor, reason));
    }

    private UUID again(Departed.Document document, Actor actor, String reason) {
        var request = Optional.of(document.json().path("request").asText()).filter(it -> !it.isEmpty());
        if (isForWarehouse(document)) request.ifPresent(it -> demandOpen(it, document));
        var id = Identity.next();
        var row = tray.row(id, document.order(), document.target(), document.text());
        ledger.append(List.of(new MessageLedger.Entry(
                id,
                MessageLedger.Direction.OUT,
                new RawMessage(row.target(), row.document().getBytes(StandardCharsets.UTF_8), Map.of(), id.toString()),
                document.id().toString(),
                row.order(),
                Optional.of("Sent again: " + reason),
                row.via().map(Outbox.Via::mapping))));
        tray.leave(row);
        remarks.add(List.of(new Remarks.Remark(
                row.order(), Optional.empty(), "sent-again", what(document) + ": " + reason, actor, id)));
        return id;
    }

    private static boolean isForWarehouse(Departed.Document document) {
        return document.json().path("document").asText().endsWith("Request");
    }

    private void demandOpen(String request, Departed.Document document) {
        requests.closed(request).ifPresent(why -> {
            throw new NotSentAgain(why);
        });
        if (departed.isOvertaken(document))
            throw new NotSentAgain(
                    "%s was told otherwise about request %s since".formatted(document.target(), request));
    }

    private static String what(Departed.Document document) {
        var json = document.json();
        var kind = json.path("notice")
                .asText(json.path("mail").asText(json.path("document").asText("document")));
        return "%s to %s".formatted(kind, document.target());
    }
}
