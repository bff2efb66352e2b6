/** One order with everything that hangs on it, as a person may see it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.dossier;
