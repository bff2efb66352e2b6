package org.orderyard.console.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a facility has of something that a delivery needs.
 *
 * @param rejected whether the facility has rejected the delivery, so that it is not asked again
 */
public record StockLevel(
        String delivery, String sku, int needed, String facility, int onHand, int reserved, boolean rejected) {
    @JsonProperty
    public int free() {
        return onHand - reserved;
    }

    String sentence() {
        var what = "%s has %d on hand, %d reserved".formatted(facility, onHand, reserved);
        return rejected ? what + ", and has rejected it" : what;
    }
}
