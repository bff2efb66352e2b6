package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** An order as the Sell Fulfillment API tells it. What the shopper writes to the seller says that nobody wrote it. */
record EbayOrder(Purchase purchase) {
    static final String NOTE = "simulated";

    /** As {@code getOrders} answers. */
    static String page(List<EbayOrder> orders) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("total", orders.size()).put("limit", 50).put("offset", 0);
        var list = page.putArray("orders");
        orders.forEach(it -> list.add(it.told()));
        return page.toString();
    }

    String id() {
        var digits = "%012d".formatted(purchase.id() % 1_000_000_000_000L);
        return "%s-%s-%s".formatted(digits.substring(0, 2), digits.substring(2, 7), digits.substring(7));
    }

    /** Of the listing, and so of the article. */
    static String itemId(Line line) {
        return "11%010d".formatted(Math.floorMod(line.sku().hashCode(), 1_000_000));
    }

    String buyer() {
        return "%s-%d".formatted(purchase.customer().last().charAt(0), purchase.id() % 1_000);
    }

    private ObjectNode told() {
        var order = JsonNodeFactory.instance.objectNode();
        order.put("orderId", id());
        order.put("creationDate", purchase.at().toString());
        order.put("lastModifiedDate", purchase.at().toString());
        order.put("orderFulfillmentStatus", "NOT_STARTED").put("orderPaymentStatus", "PAID");
        order.putObject("buyer").put("username", buyer());
        order.put("buyerCheckoutNotes", NOTE);
        var sums = order.putObject("pricingSummary");
        sums.set("priceSubtotal", money(purchase.total()));
        sums.set("total", money(purchase.total()));
        order.putObject("cancelStatus").put("cancelState", "NONE_REQUESTED");
        putPayment(order);
        putInstructions(order);
        var lines = order.putArray("lineItems");
        for (var line : purchase.lines()) putLine(line, lines.size() + 1, lines.addObject());
        return order;
    }

    private void putPayment(ObjectNode order) {
        var payment = order.putObject("paymentSummary").putArray("payments").addObject();
        payment.put("paymentMethod", "EBAY").put("paymentReferenceId", "PAY-" + purchase.id());
        payment.put("paymentDate", purchase.at().toString()).put("paymentStatus", "PAID");
        payment.set("amount", money(purchase.total()));
    }

    private void putInstructions(ObjectNode order) {
        var shopper = purchase.customer();
        var how = order.putArray("fulfillmentStartInstructions").addObject();
        how.put("fulfillmentInstructionsType", "SHIP_TO");
        var step = how.putObject("shippingStep").put("shippingCarrierCode", "DHL");
        var to = step.put("shippingServiceCode", "DE_DHLPaket").putObject("shipTo");
        to.put("fullName", shopper.name()).put("email", shopper.email());
        to.putObject("contactAddress")
                .put("addressLine1", shopper.street())
                .put("city", shopper.city())
                .put("postalCode", shopper.zip())
                .put("countryCode", shopper.country());
    }

    private void putLine(Line line, int number, ObjectNode item) {
        item.put("lineItemId", "9%d%d".formatted(purchase.id(), number)).put("legacyItemId", itemId(line));
        item.put("sku", line.sku()).put("title", line.name()).put("quantity", line.quantity());
        item.put("soldFormat", "FIXED_PRICE").put("purchaseMarketplaceId", "EBAY_DE");
        item.put("lineItemFulfillmentStatus", "NOT_STARTED");
        item.set("lineItemCost", money(line.worth()));
        item.putArray("taxes");
    }

    private static ObjectNode money(BigDecimal amount) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", amount.toPlainString())
                .put("currency", "EUR");
    }
}
