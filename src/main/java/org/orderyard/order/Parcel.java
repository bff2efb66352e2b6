package org.orderyard.order;

/** A parcel of a delivery, as carrier and number name it. */
public record Parcel(String carrier, String number, boolean delivered) {
    public boolean isSame(String aCarrier, String aNumber) {
        return carrier.equals(aCarrier) && number.equals(aNumber);
    }

    public Parcel arrived() {
        return new Parcel(carrier, number, true);
    }

    public Target.OfParcel alias() {
        return new Target.OfParcel(carrier, number);
    }
}
