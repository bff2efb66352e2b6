/** Shops, channels, their settings, users and permissions. */
@org.jspecify.annotations.NullMarked
package org.orderyard.shop;
