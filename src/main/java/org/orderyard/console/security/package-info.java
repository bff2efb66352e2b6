/** Who may come in, and what each may do. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.security;
