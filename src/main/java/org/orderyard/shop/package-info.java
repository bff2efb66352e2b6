/** Shops, channels, their settings, users and permissions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.orderyard.shop;
