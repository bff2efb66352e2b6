/** Simulated partners: strangers that import nothing of the hub and speak only HTTP and JMS with it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.local.partners;
