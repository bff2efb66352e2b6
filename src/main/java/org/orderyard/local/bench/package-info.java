/** Bench and torture: the hub, its database and its broker as processes, the partners in the JVM that drives and measures them. */
@org.jspecify.annotations.NullMarked
package org.orderyard.local.bench;
