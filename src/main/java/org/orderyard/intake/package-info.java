/** Endpoints, readers, mappings and the pump: how a message is understood and takes effect. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"flow", "order", "message", "schedule", "shop", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.intake;
