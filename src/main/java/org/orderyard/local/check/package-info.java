/** What {@code ./yard check} finds in the files of the integration engineer, without a server. */
@org.jspecify.annotations.NullMarked
package org.orderyard.local.check;
