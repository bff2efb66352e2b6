/** Facilities, stock, reservations and the ledger of stock moves. */
@org.jspecify.annotations.NullMarked
package org.orderyard.inventory;
