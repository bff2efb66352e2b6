/** What of orders and payments is exported: when it is due, to whom it goes, what became of it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"flow", "order", "message", "shop", "intake", "schedule", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.export;
