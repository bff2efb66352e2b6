package org.orderyard.inventory;

import org.orderyard.flow.Write;

/**
 * Units of a SKU at a facility that belong to a delivery line.
 *
 * @param status RESERVED: counted in the stock's total; ALLOCATED: taken out of it for a request; CONSUMED: shipped; RELEASED
 */
public record Reservation(String delivery, int line, StockOf stock, String facility, int quantity, Status status)
        implements Write {
    @Override
    public String inWords() {
        var what = switch (status) {
            case RESERVED -> "reserved";
            case ALLOCATED -> "taken out of the stock";
            case CONSUMED -> "booked as shipped";
            case RELEASED -> "given back";
        };
        return "%d × %s at %s: %s".formatted(quantity, stock.sku(), facility, what);
    }

    public enum Status {
        RESERVED,
        ALLOCATED,
        CONSUMED,
        RELEASED
    }
}
