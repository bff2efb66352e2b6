package org.orderyard.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.flow.Flow;
import org.orderyard.order.Lifecycles;
import org.orderyard.order.Order;
import org.orderyard.order.OrderKey;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** The flow of a new order by its shop and channel; of an old one by the version that it started with. */
@Component
class HubLifecycles implements Lifecycles {
    private final Shops shops;
    private final PublishedFlows published;
    private final Map<Order.FlowVersion, Flow> known = new ConcurrentHashMap<>();

    HubLifecycles(Shops shops, PublishedFlows published) {
        this.shops = shops;
        this.published = published;
    }

    @Override
    public Flow forNew(OrderKey key) {
        var channel = shops.channel(key.shop(), key.channel()).orElseThrow(() -> new UnknownChannel(key));
        return published.newest(channel.flow());
    }

    @Override
    public Flow of(Order.FlowVersion version) {
        return known.computeIfAbsent(version, published::find);
    }
}
