/** The hub and its servers as processes of their own, which whoever started them may kill and start again. */
@org.jspecify.annotations.NullMarked
package org.orderyard.local.process;
