/** Endpoints, readers, mappings and the pump: how a message is understood and takes effect. */
@org.jspecify.annotations.NullMarked
package org.orderyard.intake;
