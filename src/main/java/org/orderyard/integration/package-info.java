/** Camel and JMS: routes, the components hub: and hub-queue:, the HTTP door, couriers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"message", "intake", "shop"})
@org.jspecify.annotations.NullMarked
package org.orderyard.integration;
