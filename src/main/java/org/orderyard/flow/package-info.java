/** Lifecycles: states, phases, events, guards and effects; reads and lints flow files; decides, purely. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.orderyard.flow;
