package org.orderyard.shop;

/** A point on the earth, in degrees. */
public record Place(double latitude, double longitude) {
    private static final double RADIUS = 6371;

    public Place {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
            throw new IllegalArgumentException(
                    "latitude %s, longitude %s is nowhere: degrees from -90 to 90 and from -180 to 180"
                            .formatted(latitude, longitude));
    }

    /** As the crow flies. */
    public double kilometresTo(Place other) {
        var north = sine(other.latitude - latitude);
        var east = sine(other.longitude - longitude);
        var chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees) / 2);
    }
}
