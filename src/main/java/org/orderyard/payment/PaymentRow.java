package org.orderyard.payment;

import org.orderyard.flow.Write;

/** A transaction to append. */
record PaymentRow(PaymentTransaction transaction) implements Write {}
