/** The jobs for people and programs. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.jobs;
