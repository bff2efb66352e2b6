/** Brokering, requests to warehouses and what they answer, parcels. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"flow", "order", "message", "shop", "inventory", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.fulfilment;
