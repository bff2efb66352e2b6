package org.orderyard.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.orderyard.order.FactLoader;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** Takes brokering rules from the shop files. */
@Component
class BrokeringLoader implements FactLoader<BrokeringOf> {
    private final Shops shops;

    BrokeringLoader(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Class<BrokeringOf> kind() {
        return BrokeringOf.class;
    }

    @Override
    public Map<BrokeringOf, Object> load(Set<BrokeringOf> keys) {
        var all = new HashMap<BrokeringOf, Object>();
        for (var key : keys)
            all.put(
                    key,
                    shops.named(key.shop())
                            .map(it -> new BrokeringRules(it.brokering(), it.facilities()))
                            .orElse(BrokeringRules.NONE));
        return all;
    }
}
