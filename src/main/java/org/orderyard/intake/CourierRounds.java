package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderyard.message.Errands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The couriers of all endpoints, each in threads of its own: a partner who is away or slow keeps nobody else waiting. */
@Component
public class CourierRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final Endpoints endpoints;
    private final Outlets outlets;
    private final Errands errands;
    private final CourierOffice office;
    private final Clock clock;
    private final Map<String, Breaker> breakers = new TreeMap<>();
    private final List<CourierRound> rounds = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    CourierRounds(Endpoints endpoints, Outlets outlets, Errands errands, CourierOffice office, Clock clock) {
        this.endpoints = endpoints;
        this.outlets = outlets;
        this.errands = errands;
        this.office = office;
        this.clock = clock;
        outlets.byTarget()
                .forEach((target, endpoint) -> breakers.computeIfAbsent(
                        endpoint, it -> new Breaker(outlet(it).rest())));
    }

    /** The routes that carry the documents run when the whole context is there, after everything that starts by itself. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    @EventListener(ApplicationStartedEvent.class)
    public synchronized void start() {
        readdress();
        breakers.forEach((endpoint, breaker) -> {
            var outlet = outlet(endpoint);
            for (int n = 0; n < outlet.parallel(); n++) {
                var round = new CourierRound(endpoint, outlet, breaker, office, clock);
                rounds.add(round);
                threads.add(Thread.ofPlatform()
                        .name("courier-" + endpoint + "-" + n)
                        .start(round));
            }
        });
    }

    /** What is on its way arrives; nothing new is taken. */
    @Override
    public synchronized void stop() {
        rounds.forEach(CourierRound::stop);
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        rounds.clear();
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Endpoints that are left alone at the moment, with the reason. */
    public Map<String, String> resting() {
        var resting = new TreeMap<String, String>();
        breakers.forEach((endpoint, breaker) -> breaker.resting()
                .ifPresent(it -> resting.put(
                        endpoint, "since %s, next try %s: %s".formatted(it.since(), it.probe(), it.cause()))));
        return resting;
    }

    /** What waits for an endpoint that is not there any more goes to who takes its target now; if nobody does, it waits. */
    private void readdress() {
        outlets.byTarget()
                .keySet()
                .forEach(target -> outlets.via(target).ifPresent(via -> {
                    var moved = errands.readdress(target, via);
                    if (moved > 0)
                        LOG.warn("{} documents for {} leave by endpoint {} now", moved, target, via.endpoint());
                }));
        errands.waiting().forEach((endpoint, rows) -> {
            if (!breakers.containsKey(endpoint))
                LOG.error(
                        "{} documents wait for endpoint {}, which has no 'out' any more: bring its file back, or have"
                                + " another endpoint take their targets, and start again",
                        rows,
                        endpoint);
        });
    }

    private Outlet outlet(String endpoint) {
        return endpoints.named(endpoint).flatMap(Endpoint::out).orElseThrow();
    }
}
