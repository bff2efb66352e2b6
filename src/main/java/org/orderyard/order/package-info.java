/** Orders, their deliveries, lines, keys and event log; the only writer of an order's state. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"flow", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.order;
