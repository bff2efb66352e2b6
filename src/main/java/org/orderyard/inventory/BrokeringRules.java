package org.orderyard.inventory;

import java.util.List;
import org.orderyard.shop.Brokering;
import org.orderyard.shop.Facility;

/** What a shop's file says of its facilities, and of how they are asked. */
record BrokeringRules(Brokering brokering, List<Facility> facilities) {
    static final BrokeringRules NONE = new BrokeringRules(Brokering.DEFAULT, List.of());

    BrokeringRules with(Brokering another) {
        return new BrokeringRules(another, facilities);
    }
}
