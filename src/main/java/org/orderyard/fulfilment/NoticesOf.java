package org.orderyard.fulfilment;

import java.util.Set;
import org.orderyard.flow.FactKey;

/** The names of the notices that a channel wants. */
record NoticesOf(String shop, String channel) implements FactKey<Set<String>> {}
