/** Charts as drawings of the server: a page has them without a script. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.charts;
