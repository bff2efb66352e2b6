/** Payment transactions: what was authorised, captured and refunded, and what is still due. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"flow", "order", "message", "shop", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.payment;
