/** Lifecycles: states, phases, events, guards and effects; reads and lints flow files; decides, purely. */
@org.jspecify.annotations.NullMarked
package org.orderyard.flow;
