/** Servers and hubs as processes that a test kills and starts again, and what it then asks of them. */
@org.jspecify.annotations.NullMarked
package org.orderyard.harness;
