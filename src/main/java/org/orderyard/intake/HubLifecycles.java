package org.orderyard.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.flow.Flow;
import org.orderyard.order.Lifecycles;
import org.orderyard.order.Order;
import org.orderyard.order.OrderDocument;
import org.orderyard.shop.Beginning;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** The flow of a new order by the rules of its channel; of an old one by the version that it started with. */
@Component
class HubLifecycles implements Lifecycles {
    private final Shops shops;
    private final PublishedFlows published;
    private final Map<Order.FlowVersion, Flow> known = new ConcurrentHashMap<>();

    HubLifecycles(Shops shops, PublishedFlows published, Endpoints endpoints) {
        this.shops = shops;
        this.published = published;
        ShopLint.refuseFaulty(shops, published.newest());
        ExportLint.refuseFaulty(shops, published.newest(), endpoints);
    }

    @Override
    public Start forNew(OrderDocument document) {
        var key = document.key();
        UnknownChannel.of(key, shops).ifPresent(it -> {
            throw it;
        });
        var channel = shops.channel(key.shop(), key.channel()).orElseThrow();
        var rule = channel.beginning(Sales.of(document));
        var refusal = rule.flatMap(Beginning::refusal);
        if (refusal.isPresent()) return new Start.Nowhere(refusal.get());
        var flow = published.newest(rule.flatMap(Beginning::flow).orElse(channel.flow()));
        return new Start.In(
                flow, rule.flatMap(Beginning::state).orElse(flow.order().starts()));
    }

    @Override
    public Flow of(Order.FlowVersion version) {
        return known.computeIfAbsent(version, published::find);
    }
}
