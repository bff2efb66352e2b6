/** Lifecycles as they are published, with how many orders stand where. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.flows;
