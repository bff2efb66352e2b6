/** Exports for people and programs: exporters, their runs, and what could not be exported. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.exports;
