/** The console as people see it: the real hub in a real browser. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.browser;
