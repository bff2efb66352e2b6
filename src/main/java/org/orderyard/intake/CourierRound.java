package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.orderyard.message.Courier;
import org.orderyard.message.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that takes what is due for one endpoint and hands it to the courier, document after document. */
final class CourierRound implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CourierRound.class);
    private static final int SOME = 20;
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private final String endpoint;
    private final Outlet outlet;
    private final Breaker breaker;
    private final CourierOffice office;
    private final Clock clock;
    private volatile boolean isStopping;

    CourierRound(String endpoint, Outlet outlet, Breaker breaker, CourierOffice office, Clock clock) {
        this.endpoint = endpoint;
        this.outlet = outlet;
        this.breaker = breaker;
        this.office = office;
        this.clock = clock;
    }

    void stop() {
        isStopping = true;
    }

    @Override
    public void run() {
        while (!isStopping) {
            try {
                if (!turn()) LockSupport.parkNanos(office.every().toNanos());
            } catch (RuntimeException fault) {
                LOG.warn("The courier of {} goes on in {}: {}", endpoint, AFTER_FAULT, fault.getMessage(), fault);
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
    }

    /** @return whether there was anything to do */
    private boolean turn() {
        var allowed = breaker.allowance(SOME, clock.instant());
        if (allowed == 0) return false;
        try {
            var errands = office.claim(endpoint, allowed);
            for (int n = 0; n < errands.size(); n++) {
                if (isStopping || n > 0 && breaker.resting().isPresent()) {
                    office.putBack(errands.subList(n, errands.size()));
                    break;
                }
                // The first ones may have taken long, and another node has it then.
                office.hold(errands.get(n), clock.instant()).ifPresent(this::carry);
            }
            return !errands.isEmpty();
        } finally {
            breaker.tried();
        }
    }

    private void carry(Errand errand) {
        switch (office.carry(errand)) {
            case CourierOffice.Unfit(var why) -> office.handover().dead(endpoint, errand, why);
            case CourierOffice.Tried(Courier.Carried.Delivered()) -> {
                breaker.succeeded();
                office.handover().delivered(endpoint, errand);
            }
            case CourierOffice.Tried(Courier.Carried.Spared(var why)) ->
                office.handover().spared(endpoint, errand, why);
            case CourierOffice.Tried(Courier.Carried.Never(var why)) -> {
                breaker.succeeded();
                office.handover().dead(endpoint, errand, NotDelivered.refused(endpoint, why));
            }
            case CourierOffice.Tried(Courier.Carried.Later(var why, var asked)) -> {
                breaker.failed(NotDelivered.cause(why), asked, clock.instant());
                if (errand.attempts() >= outlet.retry().attempts())
                    office.handover()
                            .dead(endpoint, errand, NotDelivered.triedInVain(endpoint, errand.attempts(), why));
                else office.handover().later(endpoint, outlet.retry(), errand, why, asked);
            }
        }
    }
}
