package org.orderyard.journey;

/**
 * Orders of one row each, as endpoint {@code csv-orders} takes them.
 *
 * @param mark what their ids begin with
 */
record CsvOrders(String mark) {
    static final String HEADER =
            "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n";

    String row(int n) {
        return "%s,2026-11-20T09:30:00Z,EUR,ada@example.com,\"Ada, %d\",Lindenweg 3,10115,Berlin,DE,%s,2,12.50,25.00\n"
                .formatted(order(n), n, "NONE-" + mark);
    }

    /** 12 values where there are 13 columns. */
    String shortRow(int n) {
        return row(n).replace(",EUR,", ",");
    }

    String order(int n) {
        return mark + "-" + n;
    }
}
