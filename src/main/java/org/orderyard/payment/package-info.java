/** Payment transactions: what was authorised, captured and refunded, and what is still due. */
@org.jspecify.annotations.NullMarked
package org.orderyard.payment;
