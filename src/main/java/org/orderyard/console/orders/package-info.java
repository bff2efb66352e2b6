/** Orders, to find, to read and to act on. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.orders;
