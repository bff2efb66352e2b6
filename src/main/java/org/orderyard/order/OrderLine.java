package org.orderyard.order;

/**
 * A line of an order.
 *
 * @param number within the order, from 1; never given again
 * @param id what the shop calls it
 * @param kind STOCK, PREORDER, BACKORDER, ELECTRONIC, SERVICE, or HANDED_OVER: whatever it is, the shopper has it already
 * @param quantity units still wanted; 0 if the shop took the line away
 */
public record OrderLine(int number, String id, String sku, String name, String kind, int quantity) {
    static final String HANDED_OVER = "HANDED_OVER";

    /** Whether a warehouse has to touch it. */
    public boolean isPhysical() {
        return !kind.equals("ELECTRONIC") && !isService() && !isHandedOver();
    }

    /** A fee, a tip: paid for, but nothing that could be delivered. */
    public boolean isService() {
        return kind.equals("SERVICE");
    }

    public boolean isHandedOver() {
        return kind.equals(HANDED_OVER);
    }

    public OrderLine withQuantity(int units) {
        return new OrderLine(number, id, sku, name, kind, units);
    }

    OrderLine withSku(String another) {
        return new OrderLine(number, id, another, name, kind, quantity);
    }
}
