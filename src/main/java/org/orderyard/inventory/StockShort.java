package org.orderyard.inventory;

import org.orderyard.flow.Write;

/** Less is there than is reserved: the youngest reservations lose theirs. */
record StockShort(StockOf stock, String facility, int units) implements Write {}
