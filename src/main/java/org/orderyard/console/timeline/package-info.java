/** What happened to an order, as sentences. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.timeline;
