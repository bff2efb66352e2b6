package org.orderyard.payment;

import org.orderyard.flow.FactKey;

/** The payments of an order. */
public record PaymentsOf(long order) implements FactKey<Payments> {}
