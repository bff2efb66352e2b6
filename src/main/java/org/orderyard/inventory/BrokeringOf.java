package org.orderyard.inventory;

import org.orderyard.flow.FactKey;

/** How a shop asks which facilities. */
record BrokeringOf(String shop) implements FactKey<BrokeringRules> {}
