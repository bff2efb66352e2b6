package org.orderyard.inventory;

import java.util.Optional;
import org.orderyard.flow.Write;

/** One move of stock, appended to the ledger and added to the totals. */
record StockChange(
        StockOf stock, String facility, int onHandDelta, int reservedDelta, String reason, Optional<String> delivery)
        implements Write {}
