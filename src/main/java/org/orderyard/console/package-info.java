/** Pages and REST for people. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console;
