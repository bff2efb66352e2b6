/** The ledger of messages, in and out: what came, what left, and what became of it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.messages;
