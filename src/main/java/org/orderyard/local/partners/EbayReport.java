package org.orderyard.local.partners;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders as the orders report of Seller Hub tells them: one of several lines begins with a row of its sums. */
final class EbayReport {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM-dd-yy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Table table = new Table(
            "Sales Record Number",
            "Order Number",
            "Buyer Username",
            "Buyer Note",
            "Ship To Name",
            "Ship To Address 1",
            "Ship To City",
            "Ship To Zip",
            "Ship To Country",
            "Item Number",
            "Item Title",
            "Custom Label",
            "Quantity",
            "Sold For",
            "Total Price",
            "Payment Method",
            "Sale Date",
            "Paid On Date",
            "Transaction ID");

    static String of(List<EbayOrder> orders) {
        var report = new EbayReport();
        orders.forEach(report::add);
        return report.table.text();
    }

    private void add(EbayOrder order) {
        var lines = order.purchase().lines();
        if (lines.size() == 1) {
            putGoods(lines.getFirst(), 1, order, putSums(order, row(order)));
            return;
        }
        putSums(order, row(order));
        for (int i = 0; i < lines.size(); i++) putGoods(lines.get(i), i + 1, order, row(order));
    }

    private Map<String, Object> row(EbayOrder order) {
        var row = table.addRow();
        row.put("Sales Record Number", order.purchase().id());
        row.put("Order Number", order.id());
        row.put("Buyer Username", order.buyer());
        return row;
    }

    private static Map<String, Object> putSums(EbayOrder order, Map<String, Object> row) {
        var shopper = order.purchase().customer();
        row.put("Buyer Note", EbayOrder.NOTE);
        row.put("Ship To Name", shopper.name());
        row.put("Ship To Address 1", shopper.street());
        row.put("Ship To City", shopper.city());
        row.put("Ship To Zip", shopper.zip());
        row.put("Ship To Country", shopper.country());
        row.put(
                "Quantity",
                order.purchase().lines().stream().mapToInt(Line::quantity).sum());
        row.put("Sold For", "EUR " + order.purchase().total());
        row.put("Total Price", "EUR " + order.purchase().total());
        row.put("Payment Method", "EBAY");
        row.put("Sale Date", DAY.format(order.purchase().at()));
        row.put("Paid On Date", DAY.format(order.purchase().at()));
        return row;
    }

    private static void putGoods(Line line, int number, EbayOrder order, Map<String, Object> row) {
        row.put("Item Number", EbayOrder.itemId(line));
        row.put("Item Title", line.name());
        row.put("Custom Label", line.sku());
        row.put("Quantity", line.quantity());
        row.put("Sold For", "EUR " + line.worth());
        row.put("Transaction ID", "%d%d".formatted(order.purchase().id(), number));
    }
}
