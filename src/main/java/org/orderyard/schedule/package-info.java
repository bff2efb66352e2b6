/** Named jobs: last, next, run now, pause; every firing is a ledger row. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"message", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.schedule;
