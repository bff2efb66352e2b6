/** Named jobs: last, next, run now, pause; every firing is a ledger row. */
@org.jspecify.annotations.NullMarked
package org.orderyard.schedule;
