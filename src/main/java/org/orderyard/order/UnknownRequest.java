package org.orderyard.order;

/** A partner answers a request that the hub never made. */
public class UnknownRequest extends RuntimeException {
    UnknownRequest(Target target) {
        super("%s names no request of this hub. Correct the id and replay, or discard the message.".formatted(target));
    }
}
