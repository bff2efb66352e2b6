/** What needs a person now, and whether the hub is well. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.overview;
