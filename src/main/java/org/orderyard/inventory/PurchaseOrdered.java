package org.orderyard.inventory;

import java.time.LocalDate;
import java.util.Optional;
import org.orderyard.flow.Write;
import org.orderyard.order.Command;

/** What a purchase order brings in all; the newest word holds. */
record PurchaseOrdered(Command.PurchaseLine line, int quantity, Optional<LocalDate> due) implements Write {}
