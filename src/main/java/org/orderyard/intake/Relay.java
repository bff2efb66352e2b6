package org.orderyard.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
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
        do {
            rows = transaction.execute(_ -> outbox.claim(SOME, lease));
            for (var row : rows) if (!relayed(row)) return;
        } while (rows.size() == SOME);
    }

    /** @return false if the broker is away */
    private boolean relayed(Outbox.Row row) {
        try {
            dispatch.send(row);
            Failpoint.RELAY_AFTER_SEND.hit();
            outbox.clear(List.of(row.id()));
            relayed.increment();
            return true;
        } catch (JMSException away) {
            LOG.warn(
                    "Outbox message {} to {} is not sent, next try in {}: {}",
                    row.id(),
                    row.target(),
                    AGAIN,
                    away.getMessage());
            outbox.failed(row.id(), String.valueOf(away.getMessage()), AGAIN);
            return false;
        }
    }
}
