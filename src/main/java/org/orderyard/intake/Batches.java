package org.orderyard.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.orderyard.message.Failpoint;
import org.orderyard.message.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits batches. Only a failed flush or commit halves one, down to the message that breaks it; what may heal by itself is tried
 * again as it is, without an attempt being counted.
 */
@Component
class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final BatchRun run;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Duration patience;

    Batches(BatchRun run, Outbox outbox, TransactionTemplate transaction, PumpProperties properties) {
        this.patience = properties.lease().dividedBy(2);
        this.run = run;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * @param cleared outbox rows that were sent: forgotten in the same transaction
     * @throws NotCommitted if the database stays away; nothing may be acknowledged then
     */
    BatchRun.Result commit(List<Item> items, Collection<UUID> cleared) {
        var whole = BatchRun.Result.empty();
        commit(items, cleared, whole);
        return whole;
    }

    private void commit(List<Item> items, Collection<UUID> cleared, BatchRun.Result whole) {
        try {
            whole.add(patiently(items, cleared));
        } catch (NotCommitted away) {
            throw away;
        } catch (RuntimeException broken) {
            if (items.size() == 1 && items.getFirst().failure().isEmpty()) {
                commit(List.of(items.getFirst().failing(broken)), cleared, whole);
                return;
            }
            if (items.size() < 2) throw new NotCommitted(broken);
            LOG.warn("A batch of {} messages cannot be written and is halved: {}", items.size(), broken.getMessage());
            var half = items.size() / 2;
            commit(items.subList(0, half), cleared, whole);
            commit(items.subList(half, items.size()), List.of(), whole);
        }
    }

    private BatchRun.Result patiently(List<Item> items, Collection<UUID> cleared) {
        var start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                return once(items, cleared);
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | CannotCreateTransactionException heals) {
                if (isAboutTheRows(heals)) throw heals;
                if (System.nanoTime() - start > patience.toNanos()) throw new NotCommitted(heals);
                LOG.warn("Batch of {} messages, try {}: {}; tried again", items.size(), tries, heals.getMessage());
                pause(tries);
            } catch (TransactionException lost) {
                throw new NotCommitted(lost);
            }
        }
    }

    /** Class 54 is a limit that a row goes beyond; Spring takes it for a database that cannot be reached. */
    private static boolean isAboutTheRows(RuntimeException fault) {
        return NestedExceptionUtils.getMostSpecificCause(fault) instanceof SQLException it
                && String.valueOf(it.getSQLState()).startsWith("54");
    }

    private BatchRun.Result once(List<Item> items, Collection<UUID> cleared) {
        var result = transaction.execute(_ -> {
            outbox.clear(cleared);
            var done = run.run(items);
            Failpoint.BEFORE_DB_COMMIT.hit();
            return done;
        });
        Failpoint.AFTER_DB_COMMIT.hit();
        return java.util.Objects.requireNonNull(result);
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 100) * Math.min(tries, 20));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NotCommitted(stop);
        }
    }
}
