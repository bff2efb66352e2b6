/** Set-based statements: many rows in one statement, as arrays. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.orderyard.sql;
