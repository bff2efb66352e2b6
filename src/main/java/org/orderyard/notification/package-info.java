/** Who is told what: notices to channels, mails to customers and staff, their templates and settings. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"flow", "order", "message", "shop", "fulfilment", "intake", "schedule", "sql"})
@org.jspecify.annotations.NullMarked
package org.orderyard.notification;
