package org.orderyard.order;

import java.util.List;
import org.orderyard.flow.FactKey;

/** What is known of a parcel's way. */
record ScansOf(String carrier, String number) implements FactKey<List<Scan>> {
    static ScansOf parcel(Target.OfParcel parcel) {
        return new ScansOf(parcel.carrier(), parcel.number());
    }
}
