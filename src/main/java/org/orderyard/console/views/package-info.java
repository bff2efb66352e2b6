/** Filters of lists under names of one's own. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.views;
