package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** An order of the storefront, told as Shopify tells it: always whole, with the time of the last change. */
record WebOrder(long id, Instant placedAt, Customer customer, List<Line> lines, boolean hasCoupon) {
    private static final BigDecimal SHIPPING = new BigDecimal("4.90");
    private static final BigDecimal FREE_FROM = new BigDecimal("60.00");
    private static final BigDecimal COUPON = new BigDecimal("0.10");

    static WebOrder of(Purchase purchase, boolean hasCoupon) {
        return new WebOrder(purchase.id(), purchase.at(), purchase.customer(), purchase.lines(), hasCoupon);
    }

    String externalId() {
        return String.valueOf(id);
    }

    String number() {
        return "#W" + id % 100_000_000;
    }

    BigDecimal total() {
        return items().subtract(discount()).add(shipping());
    }

    ObjectNode told(String financialStatus, Instant changedAt) {
        var order = object();
        order.put("id", id).put("admin_graphql_api_id", "gid://shopify/Order/" + id);
        order.put("name", number()).put("order_number", id % 100_000_000);
        order.put("created_at", placedAt.toString()).put("processed_at", placedAt.toString());
        order.put("updated_at", changedAt.toString()).putNull("cancelled_at").putNull("cancel_reason");
        order.put("currency", "EUR").put("taxes_included", true).put("test", false);
        order.put("financial_status", financialStatus).putNull("fulfillment_status");
        order.putArray("payment_gateway_names").add("shopify_payments");
        order.put("source_name", "web").put("tags", "simulated");
        order.put("email", customer.email()).set("customer", customer.account());
        order.set("billing_address", customer.address());
        order.set("shipping_address", customer.address());
        putAmounts(order);
        return order;
    }

    private void putAmounts(ObjectNode order) {
        order.put("total_line_items_price", items().toPlainString());
        order.put("total_discounts", discount().toPlainString());
        order.put("total_price", total().toPlainString());
        order.put("current_total_price", total().toPlainString());
        order.put("total_tax", Line.taxIn(total()).toPlainString());
        var codes = order.putArray("discount_codes");
        if (hasCoupon)
            codes.addObject()
                    .put("code", "TEATIME10")
                    .put("type", "percentage")
                    .put("amount", discount().toPlainString());
        var items = order.putArray("line_items");
        for (int i = 0; i < lines.size(); i++) putLine(items.addObject(), lines.get(i), id * 10 + i + 1);
        var way = order.putArray("shipping_lines").addObject();
        way.put("id", id * 10).put("title", "Standard").put("code", "standard");
        way.put("price", shipping().toPlainString())
                .put("discounted_price", shipping().toPlainString());
    }

    private void putLine(ObjectNode item, Line line, long lineId) {
        item.put("id", lineId).put("sku", line.sku()).put("name", line.name());
        item.put("quantity", line.quantity()).put("current_quantity", line.quantity());
        item.put("price", line.price().toPlainString()).put("requires_shipping", true);
        item.put("gift_card", false).put("total_discount", "0.00");
        var off = item.putArray("discount_allocations");
        if (hasCoupon) off.addObject().put("amount", coupon(line).toPlainString());
        item.putArray("tax_lines")
                .addObject()
                .put("title", "VAT")
                .put("rate", 0.19)
                .put("price", Line.taxIn(line.worth().subtract(coupon(line))).toPlainString());
    }

    private BigDecimal items() {
        return Line.worth(lines);
    }

    private BigDecimal discount() {
        return lines.stream().map(this::coupon).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private BigDecimal coupon(Line line) {
        return hasCoupon ? line.worth().multiply(COUPON).setScale(2, RoundingMode.HALF_UP) : new BigDecimal("0.00");
    }

    private BigDecimal shipping() {
        return items().compareTo(FREE_FROM) < 0 ? SHIPPING : new BigDecimal("0.00");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
