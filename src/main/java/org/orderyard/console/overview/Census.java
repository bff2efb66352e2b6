package org.orderyard.console.overview;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many orders and deliveries stand in which state. Counting a million rows takes a moment, so that no page waits for it: it is done
 * beside, when somebody looks, and so seldom that it takes no more than a hundredth of the time.
 */
@Component
public class Census {
    private static final Logger LOG = LoggerFactory.getLogger(Census.class);
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int SHARE = 100;

    /** @param shop whose orders these are */
    public record Count(String shop, String flow, int version, String state, String phase, long number) {}

    public record Result(Instant at, Duration took, List<Count> counts) {}

    private final Recount orders;
    private final Recount deliveries;
    private final Clock clock;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("census").factory());

    Census(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.orders = new Recount(() -> jdbc.sql("""
            select shop, flow, flow_version as version, state, phase, count(*) as number
            from orders group by shop, flow, flow_version, state, phase
            """).query(Count.class).list());
        this.deliveries = new Recount(() -> jdbc.sql("""
            select o.shop, o.flow, o.flow_version as version, d.state, d.phase, count(*) as number
            from deliveries d join orders o on o.id = d.order_id
            group by o.shop, o.flow, o.flow_version, d.state, d.phase
            """).query(Count.class).list());
    }

    /** Empty until they were counted for the first time. */
    public Optional<Result> orders() {
        return orders.latest();
    }

    public Optional<Result> deliveries() {
        return deliveries.latest();
    }

    @PreDestroy
    void stop() {
        counting.shutdownNow();
    }

    private final class Recount {
        private final Supplier<List<Count>> query;
        private final AtomicBoolean isCounting = new AtomicBoolean();
        private volatile @Nullable Result result;

        Recount(Supplier<List<Count>> query) {
            this.query = query;
        }

        Optional<Result> latest() {
            var known = Optional.ofNullable(result);
            if (known.map(this::isOld).orElse(true) && isCounting.compareAndSet(false, true)) begin(known.isEmpty());
            return Optional.ofNullable(result);
        }

        private boolean isOld(Result known) {
            var rest = known.took().multipliedBy(SHARE);
            return known.at().plus(rest.compareTo(LEAST) > 0 ? rest : LEAST).isBefore(clock.instant());
        }

        /** Only the first who looks waits for it, and not for long. */
        private void begin(boolean isFirst) {
            var done = counting.submit(this::count);
            if (!isFirst) return;
            try {
                done.get(300, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException late) {
                LOG.debug("The census is not there yet", late);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private void count() {
            var began = clock.instant();
            try {
                var counts = query.get();
                result = new Result(began, Duration.between(began, clock.instant()), counts);
            } catch (DataAccessException away) {
                LOG.warn("The census is taken later: {}", away.getMessage());
            } finally {
                isCounting.set(false);
            }
        }
    }
}
