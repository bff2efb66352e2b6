/** The ledger of messages: inbox keys, raw messages, waiting, dead letters, replay and the outbox. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "sql")
@org.jspecify.annotations.NullMarked
package org.orderyard.message;
