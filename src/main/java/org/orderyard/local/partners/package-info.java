/** Simulated partners: strangers that import nothing of the hub and speak only HTTP, JMS and SFTP with it, or by files in a folder. */
@org.jspecify.annotations.NullMarked
package org.orderyard.local.partners;
