/** Lifecycles as drawings. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.diagram;
