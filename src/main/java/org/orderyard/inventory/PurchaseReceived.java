package org.orderyard.inventory;

import org.orderyard.flow.Write;
import org.orderyard.order.Command;

/** What of a purchase order has come. */
record PurchaseReceived(Command.PurchaseLine line, int quantity) implements Write {}
