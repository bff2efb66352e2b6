package org.orderyard.order;

/** How much of an order line a delivery carries, and how much of that has left. */
public record DeliveryLine(int line, String sku, int quantity, int shipped) {
    public DeliveryLine {
        if (quantity < 0 || shipped < 0 || shipped > quantity)
            throw new IllegalArgumentException(
                    "Line %d (%s): %d shipped of %d asked for".formatted(line, sku, shipped, quantity));
    }

    public int open() {
        return quantity - shipped;
    }

    public DeliveryLine ship(int units) {
        return new DeliveryLine(line, sku, quantity, shipped + units);
    }

    public DeliveryLine withQuantity(int units) {
        return new DeliveryLine(line, sku, units, shipped);
    }
}
