/** Shops, channels, their settings, users and permissions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "sql")
@org.jspecify.annotations.NullMarked
package org.orderyard.shop;
