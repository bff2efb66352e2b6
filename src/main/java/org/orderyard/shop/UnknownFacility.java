package org.orderyard.shop;

import java.util.List;

/** A partner speaks of a facility that its shop does not have. */
public class UnknownFacility extends RuntimeException {
    public UnknownFacility(String shop, String said, List<String> known) {
        super(
                "Shop '%s' has no facility '%s'; it has %s. Add it to the shop's file, or to the 'codes' of the one that is meant,"
                                .formatted(shop, said, known.isEmpty() ? "none" : String.join(", ", known))
                        + " start the hub anew and replay; or correct the message and replay");
    }
}
