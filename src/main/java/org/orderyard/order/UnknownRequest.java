package org.orderyard.order;

/** A partner answers a request that the hub never made. */
public class UnknownRequest extends RuntimeException {
    UnknownRequest(Target target) {
        super("%s names no request of this hub. Correct the id and replay, or discard the message."
                .formatted(id(target)));
    }

    private static String id(Target target) {
        return switch (target) {
            case Target.Request(var request) -> request;
            case Target.OfDelivery(var delivery) -> delivery;
            case Target.Number(var order) -> order;
            case Target.Key(var key) -> key.text();
            case Target.OfParcel parcel -> parcel.text();
            case Target.None _ -> "It";
        };
    }
}
