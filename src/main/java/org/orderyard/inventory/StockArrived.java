package org.orderyard.inventory;

import org.orderyard.flow.Write;

/** Deliveries that wait for the SKU look again, the oldest order first. */
record StockArrived(StockOf stock) implements Write {}
