/** Who talks to the hub, whether it flows, and what each partner has to know. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.endpoints;
