/** Camel and JMS: routes, the components hub: and hub-queue:, the HTTP door, couriers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"message", "notification", "intake", "shop"})
@org.jspecify.annotations.NullMarked
package org.orderyard.integration;
