package org.orderyard.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.orderyard.local.process.BrokerProcess;

/** The partners of a torture run on the servers, until nothing is on its way any more. */
final class Storm implements AutoCloseable {
    private final Servers servers;
    private final Mischief mischief;
    private final Consumer<String> out;
    private final List<Partner> readers = new ArrayList<>();
    private final List<Partner> senders = new ArrayList<>();

    Storm(Servers servers, Mischief mischief, Consumer<String> out) {
        this.servers = servers;
        this.mischief = mischief;
        this.out = out;
    }

    Storm begin() {
        var broker = servers.broker().connectionFactory(BrokerProcess.PARTNER);
        senders.add(new Partner("counter", broker, Optional.empty(), new Once(Goods.counts()), _ -> {}));
        senders.add(new Partner("shop", broker, Optional.empty(), mischief.shop(), mischief::confirm));
        readers.add(
                new Partner("notices", broker, Optional.of("channels.ecommerce.notices"), mischief.notices(), _ -> {}));
        for (var facility : Goods.FACILITIES)
            readers.add(new Partner(
                    "warehouse-" + facility,
                    broker,
                    Optional.of("wms.%s.requests".formatted(facility)),
                    mischief.warehouse(),
                    _ -> {}));
        return this;
    }

    /** What is wrong when everything has come to rest. @param patience how long no order has ended before that counts as rest */
    List<String> findings(Duration patience) {
        var audit = new Audit(servers, mischief, readers);
        var start = System.nanoTime();
        var moved = start;
        for (long ended = -1; !audit.isQuiet() && System.nanoTime() - moved < patience.toNanos(); ) {
            var now = audit.ended();
            if (now != ended) moved = System.nanoTime();
            ended = now;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        out.accept("at rest after %.0f s: %,d orders placed"
                .formatted((System.nanoTime() - start) / 1e9, mischief.placed()));
        // Answers to what came last, and what they bring about.
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        return audit.findings();
    }

    @Override
    public void close() {
        senders.forEach(Partner::close);
        readers.forEach(Partner::close);
    }
}
