/** Named jobs: last, next, run now, pause. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.jobs;
