package org.orderyard.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.OrderBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for early messages whose order is there. It must find none, and that is a metric. */
@Component
class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final WaitingMessages waiting;
    private final OrderBook book;
    private final Counter found;

    Sweeper(WaitingMessages waiting, OrderBook book, MeterRegistry meters) {
        this.book = book;
        this.waiting = waiting;
        this.found = Counter.builder("orderyard.sweeper.found")
                .description("Early messages whose order was there: must stay 0")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${orderyard.sweeper.every:30s}")
    void sweep() {
        var released =
                waiting.release(book.placed(waiting.early()), Set.of(Waiting.Reason.EARLY, Waiting.Reason.BEHIND));
        if (released == 0) return;
        found.increment(released);
        LOG.error(
                "{} early messages were not released when their order came; they are due now. Please report this.",
                released);
    }
}
