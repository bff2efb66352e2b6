/** What all pages share: lists in slices, masking, times, icons. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.page;
