package org.orderyard.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderyard.message.Failpoint;
import org.orderyard.message.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what the writers of the outbox did not: rows whose lease ran out, oldest first per order, one per commit. */
@Component
class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int SOME = 100;
    private static final int MOST_AWAY = 3;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;
    private final Counter relayed;
    private final Duration lease;

    Relay(
            Outbox outbox,
            Dispatch dispatch,
            TransactionTemplate transaction,
            MeterRegistry meters,
            PumpProperties properties) {
        this.lease = properties.lease();
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.relayed = Counter.builder("orderyard.outbox.relayed")
                .description("Rows that their writer did not send")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${orderyard.outbox.relay-every:1s}")
    void relay() {
        List<Outbox.Row> rows;
        var away = new HashSet<String>();
        do {
            rows = transaction.execute(_ -> outbox.claim(SOME, lease));
            for (var row : rows) relay(row, away);
        } while (rows.size() == SOME && away.isEmpty());
    }

    /** What cannot be sent holds up its own target only; when several fail it is the broker that is away. */
    private void relay(Outbox.Row row, Set<String> away) {
        if (away.contains(row.target()) || away.size() == MOST_AWAY) outbox.failed(row.id(), "Target is away", AGAIN);
        else if (!relayed(row)) away.add(row.target());
    }

    private boolean relayed(Outbox.Row row) {
        try {
            dispatch.send(row);
            Failpoint.RELAY_AFTER_SEND.hit();
            outbox.clear(List.of(row.id()));
            relayed.increment();
            return true;
        } catch (JMSException | JMSRuntimeException unsent) {
            LOG.warn(
                    "Outbox message {} to {} is not sent, next try in {}: {}",
                    row.id(),
                    row.target(),
                    AGAIN,
                    unsent.getMessage());
            outbox.failed(row.id(), String.valueOf(unsent.getMessage()), AGAIN);
            return false;
        }
    }
}
