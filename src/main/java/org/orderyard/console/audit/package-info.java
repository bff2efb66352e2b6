/** What people did: to whom, why, from where. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.audit;
