/** Facilities, stock, reservations and the ledger of stock moves. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"flow", "order", "message", "shop", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.inventory;
