/** Brokering, requests to warehouses and what they answer, parcels. */
@org.jspecify.annotations.NullMarked
package org.orderyard.fulfilment;
