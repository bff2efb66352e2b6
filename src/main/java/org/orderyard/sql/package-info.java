/** Set-based statements: many rows in one statement, as arrays. */
@org.jspecify.annotations.NullMarked
package org.orderyard.sql;
