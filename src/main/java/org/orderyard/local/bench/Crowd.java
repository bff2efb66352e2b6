package org.orderyard.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.orderyard.local.process.BrokerProcess;

/** All who take part in a bench: a shop, warehouses, and whoever counts the stock. */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Servers servers;
    private final List<Partner> partners = new ArrayList<>();

    private Crowd(Servers servers) {
        this.servers = servers;
    }

    static Crowd of(Servers servers, Traffic traffic) {
        var crowd = new Crowd(servers);
        crowd.add("counter", Optional.empty(), new Once(Goods.counts()));
        crowd.add("shop", Optional.empty(), traffic.shop());
        crowd.add("notices", Optional.of("channels.ecommerce.notices"), traffic.notices());
        for (var facility : Goods.FACILITIES)
            crowd.add("warehouse-" + facility, Optional.of("wms.%s.requests".formatted(facility)), traffic.warehouse());
        return crowd;
    }

    void awaitStock() {
        var ledgers = new Ledgers(servers.database());
        var start = System.nanoTime();
        while (ledgers.number("select count(*) from stock where sku like 'BENCH-%' and on_hand > 0") == 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos())
                throw new IllegalStateException(
                        "The hub does not count stock: see " + servers.hub().log());
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        partners.forEach(Partner::close);
    }

    private void add(String name, Optional<String> queue, Partner.Conduct conduct) {
        var broker = servers.broker().connectionFactory(BrokerProcess.PARTNER);
        partners.add(new Partner(name, broker, queue, conduct, _ -> {}));
    }
}
