package org.orderyard.order;

import org.orderyard.flow.Write;

/** What the order's state had deferred is due now: the state has been left. */
public record ReleaseDeferred() implements Write {}
