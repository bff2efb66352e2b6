/** Why an order stands where it stands, and what moves it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.explain;
