package org.orderyard.intake;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.orderyard.message.Failpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of the pump: takes what is there, commits it to the database, then sends and acknowledges in one JMS commit. */
final class Worker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration DUE_LOOK = Duration.ofMillis(50);
    /** A hub that had nothing to do for this long looks less often, and leaves the processor to others. */
    private static final Duration UNTIL_CALM = Duration.ofSeconds(2);

    private static final int CALM = 5;
    private static final Duration AFTER_FAULT = Duration.ofMillis(500);
    /** Below this part of a batch the fixed cost of a transaction outweighs its messages. */
    private static final int SMALL = 4;

    private static final int SELDOM = 20;

    private final JmsTray tray;
    private final Table table;
    private final PumpProperties properties;
    private final boolean takesDue;
    private final Duration look;
    private final Thread thread;
    private final List<UUID> sent = new ArrayList<>();
    private volatile boolean isStopping;
    private long nextDueLook = System.nanoTime();
    private long lastWork = System.nanoTime();

    static Worker of(String name, JmsTray tray, Table table, PumpProperties properties) {
        return new Worker(name, tray, table, properties, true, properties.look());
    }

    /** Nobody waits for what it reads: it looks seldom, and leaves what is due to the others. */
    static Worker ofBulk(String name, JmsTray tray, Table table, PumpProperties properties) {
        return new Worker(
                name, tray, table, properties, false, properties.look().multipliedBy(SELDOM));
    }

    private Worker(String name, JmsTray tray, Table table, PumpProperties properties, boolean takesDue, Duration look) {
        this.takesDue = takesDue;
        this.look = look;
        this.tray = tray;
        this.table = table;
        this.properties = properties;
        this.thread = Thread.ofPlatform().name(name).unstarted(this);
    }

    void start() {
        thread.start();
    }

    void stop() {
        isStopping = true;
        try {
            thread.join(Duration.ofSeconds(40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!isStopping) {
            try {
                if (turn()) lastWork = System.nanoTime();
                else LockSupport.parkNanos(pause(look));
            } catch (JMSException | RuntimeException fault) {
                LOG.warn(
                        "The pump rolls back and goes on in {} ms: {}",
                        AFTER_FAULT.toMillis(),
                        fault.getMessage(),
                        fault);
                tray.rollback();
                if (fault instanceof JMSException) tray.close();
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
        clearSent();
        tray.close();
    }

    private long pause(Duration busy) {
        var isCalm = System.nanoTime() - lastWork > UNTIL_CALM.toNanos();
        return busy.toNanos() * (isCalm ? CALM : 1);
    }

    /** @return whether there was anything to do */
    private boolean turn() throws JMSException {
        var taken = new ArrayList<>(due());
        taken.addAll(tray.take(properties.batch() - taken.size()));
        if (taken.isEmpty()) {
            clearSent();
            return false;
        }
        var result = table.commit(taken, List.copyOf(sent));
        sent.clear();
        tell(result.answers());
        var left = depart(result.departures());
        tray.commit();
        Failpoint.AFTER_JMS_COMMIT.hit();
        sent.addAll(left);
        if (taken.size() < properties.batch() / SMALL)
            LockSupport.parkNanos(properties.rest().toNanos());
        return true;
    }

    private List<Incoming> due() {
        if (!takesDue || System.nanoTime() - nextDueLook < 0) return List.of();
        var due = table.due(properties.batch() / 2);
        if (due.isEmpty()) nextDueLook = System.nanoTime() + pause(DUE_LOOK);
        return due;
    }

    /** Before the acknowledgements: a hub that dies in between gets the messages again, and tells it again. */
    private void tell(List<Answer> answers) {
        try {
            tray.tell(answers);
        } catch (JMSException untold) {
            LOG.warn("{} results are left to the relay: {}", answers.size(), untold.getMessage());
            table.tellLater(answers);
        }
    }

    private List<UUID> depart(List<Departure> departures) throws JMSException {
        var left = new ArrayList<UUID>();
        for (var departure : departures) {
            // Beyond its lease the relay may be sending it already.
            if (!departure.isInTime()) continue;
            tray.send(departure.row());
            left.add(departure.row().id());
        }
        return left;
    }

    /** Nothing came in whose transaction could have forgotten what was sent. */
    private void clearSent() {
        if (sent.isEmpty()) return;
        Failpoint.BEFORE_CLEAR.hit();
        table.commit(List.of(), List.copyOf(sent));
        sent.clear();
    }
}
