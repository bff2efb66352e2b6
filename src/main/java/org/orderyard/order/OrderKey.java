package org.orderyard.order;

/** What the outside world calls an order: unique, whatever the way in. */
public record OrderKey(String shop, String channel, String externalId) implements Comparable<OrderKey> {
    @Override
    public int compareTo(OrderKey other) {
        return text().compareTo(other.text());
    }

    public String text() {
        return shop + "/" + channel + "/" + externalId;
    }

    @Override
    public String toString() {
        return text();
    }
}
