/** Everything that exists so that one command runs the hub on one machine: embedded servers, the command line, the bench. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shop", "flow", "order", "intake", "integration", "notification"})
@org.jspecify.annotations.NullMarked
package org.orderyard.local;
