package org.orderyard.local.partners;

import java.util.Map;

/** Receipts of a till, a row for each line; what holds for a whole receipt stands in its first row. */
final class Journal {
    private final Table table = new Table(
            "receipt",
            "store",
            "till",
            "sold_at",
            "mode",
            "currency",
            "line",
            "sku",
            "name",
            "quantity",
            "unit_price",
            "tax",
            "payment_method",
            "payment_amount",
            "payment_reference",
            "customer",
            "email",
            "street",
            "postal_code",
            "city",
            "country",
            "note");
    private String last = "";

    static String receipt(Purchase purchase) {
        return "B1-3-" + purchase.id();
    }

    void add(Purchase purchase, String mode) {
        last = receipt(purchase);
        var lines = purchase.lines();
        for (int i = 0; i < lines.size(); i++) {
            var row = table.addRow();
            putGoods(lines.get(i), i + 1, row);
            if (i == 0) putSale(purchase, mode, row);
        }
    }

    /** No two are called the same, since no two end with the same receipt. */
    String name() {
        return "journal-%s.csv".formatted(last);
    }

    String text() {
        return table.text();
    }

    private void putGoods(Line line, int number, Map<String, Object> row) {
        row.put("receipt", last);
        row.put("line", number);
        row.put("sku", line.sku());
        row.put("name", line.name());
        row.put("quantity", line.quantity());
        row.put("unit_price", line.price());
        row.put("tax", Line.taxIn(line.worth()));
    }

    private static void putSale(Purchase purchase, String mode, Map<String, Object> row) {
        row.putAll(Map.of("store", "B1", "till", "3", "mode", mode, "currency", "EUR", "note", "simulated"));
        row.put("sold_at", purchase.at());
        row.put("payment_method", "card");
        row.put("payment_amount", purchase.total());
        row.put("payment_reference", "T-" + purchase.id());
        var shopper = purchase.customer();
        row.put("customer", shopper.name());
        row.put("email", shopper.email());
        row.put("street", shopper.street());
        row.put("postal_code", shopper.zip());
        row.put("city", shopper.city());
        row.put("country", shopper.country());
    }
}
