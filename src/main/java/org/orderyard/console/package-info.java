/** Pages and REST for people. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "flow",
            "order",
            "message",
            "shop",
            "intake",
            "payment",
            "inventory",
            "fulfilment",
            "notification",
            "export",
            "schedule",
            "integration",
            "sql"
        })
@org.jspecify.annotations.NullMarked
package org.orderyard.console;
