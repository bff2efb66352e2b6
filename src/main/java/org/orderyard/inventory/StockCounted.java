package org.orderyard.inventory;

import java.time.Instant;
import org.orderyard.flow.Write;

/** When a SKU was last counted at a facility. */
record StockCounted(StockOf stock, String facility, Instant asOf) implements Write {}
