package org.orderyard.order;

import org.orderyard.flow.Write;

/** @param order id of the order that was decided on; 0: none */
public record Wanted<W extends Write>(W write, long order, Cause cause) {}
