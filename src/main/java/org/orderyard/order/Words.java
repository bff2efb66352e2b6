package org.orderyard.order;

import java.util.List;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;

/** The guards and effects that a module offers to flow files. */
public interface Words {
    List<Guard<Order>> guards();

    List<Effect<Order>> effects();
}
