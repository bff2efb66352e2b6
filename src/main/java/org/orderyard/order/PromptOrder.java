package org.orderyard.order;

import org.orderyard.flow.Write;

/**
 * Raises an event at a delivery, by a message of its own.
 *
 * @param by what prompts it: a job, stock that arrived
 */
public record PromptOrder(String delivery, String event, String by) implements Write {}
