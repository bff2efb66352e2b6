package org.orderyard.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orderyard.flow.Write;

/**
 * A canonical document for a partner, to leave through the outbox.
 *
 * @param target name of the queue or endpoint
 */
public record Emit(String target, ObjectNode document) implements Write {}
