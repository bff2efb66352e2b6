/** Endpoints, readers, mappings and the pump: how a message is understood and takes effect. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"order", "message", "shop", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.intake;
