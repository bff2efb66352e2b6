package org.orderyard.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Outbox;
import org.orderyard.message.Posting;
import org.orderyard.message.RawMessage;
import org.springframework.stereotype.Component;

/** Finds who takes a document, and writes the rows of outbox and ledger; couriers and the relay do the rest. */
@Component
class OutTray implements Posting {
    private final Outbox outbox;
    private final MessageLedger ledger;
    private final Outlets outlets;

    OutTray(Outbox outbox, MessageLedger ledger, Outlets outlets) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.outlets = outlets;
    }

    @Override
    public void post(List<Letter> letters) {
        var rows = letters.stream().map(this::row).toList();
        ledger.append(rows.stream().map(OutTray::entry).toList());
        outbox.add(rows, Duration.ZERO);
    }

    @Override
    public void again(Letter letter) {
        outbox.add(List.of(row(letter)), Duration.ZERO);
    }

    /** A row for whoever takes the target. */
    Outbox.Row row(UUID id, long order, String target, String document) {
        return row(new Letter(id, order, target, document, Map.of()));
    }

    /** Relay or courier do the rest. */
    void leave(Outbox.Row row) {
        outbox.add(List.of(row), Duration.ZERO);
    }

    private Outbox.Row row(Letter it) {
        return new Outbox.Row(it.id(), it.order(), it.target(), it.document(), it.headers(), outlets.via(it.target()));
    }

    private static MessageLedger.Entry entry(Outbox.Row row) {
        var bytes = row.document().getBytes(StandardCharsets.UTF_8);
        return new MessageLedger.Entry(
                row.id(),
                MessageLedger.Direction.OUT,
                new RawMessage(row.target(), bytes, Map.of(), row.id().toString()),
                row.target(),
                row.order(),
                Optional.empty(),
                row.via().map(Outbox.Via::mapping));
    }
}
