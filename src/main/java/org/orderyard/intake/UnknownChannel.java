package org.orderyard.intake;

import org.orderyard.order.OrderKey;

/** Nobody said which flow the orders of this channel take. */
class UnknownChannel extends RuntimeException {
    UnknownChannel(OrderKey key) {
        super("Shop '%s' has no channel '%s' (order %s). Add it to shops/%s.yaml with its flow, then replay."
                .formatted(key.shop(), key.channel(), key.externalId(), key.shop()));
    }
}
