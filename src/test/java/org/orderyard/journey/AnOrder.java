package org.orderyard.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A canonical order to be placed; paid by card unless told otherwise. Immutable. */
public record AnOrder(
        String externalId, int revision, List<Line> lines, String operation, String result, BigDecimal difference) {
    public record Line(String sku, int quantity) {}

    private static final BigDecimal PRICE = new BigDecimal("9.90");

    public static AnOrder of(String sku, int quantity) {
        return new AnOrder(
                "T-" + UUID.randomUUID(), 1, List.of(new Line(sku, quantity)), "CAPTURE", "OK", BigDecimal.ZERO);
    }

    public AnOrder and(String sku, int quantity) {
        var more = new ArrayList<>(lines);
        more.add(new Line(sku, quantity));
        return new AnOrder(externalId, revision, List.copyOf(more), operation, result, difference);
    }

    public AnOrder unpaid() {
        return new AnOrder(externalId, revision, lines, operation, "PROCESSING", difference);
    }

    public AnOrder withTotalOffBy(String amount) {
        return new AnOrder(externalId, revision, lines, operation, result, new BigDecimal(amount));
    }

    /** The shop's next revision, with one line. */
    public AnOrder revised(String sku, int quantity) {
        return new AnOrder(externalId, revision + 1, List.of(new Line(sku, quantity)), operation, result, difference);
    }

    public BigDecimal total() {
        return PRICE.multiply(BigDecimal.valueOf(
                        lines.stream().mapToInt(Line::quantity).sum()))
                .add(difference);
    }

    public String json() {
        var items = new StringBuilder();
        for (int i = 0; i < lines.size(); i++)
            items.append(i == 0 ? "" : ",").append("""
                {"id":"L%d","sku":"%s","name":"Thing","quantity":%d,"unitPrice":"9.90"}\
                """.formatted(
                            i + 1, lines.get(i).sku(), lines.get(i).quantity()));
        return """
            {"command":"PlaceOrder","order":{"shop":"main","channel":"ecommerce","externalId":"%s","number":"#%s",
             "revision":"%d","placedAt":"2026-11-22T10:00:00Z","currency":"EUR","lines":[%s],
             "totals":{"items":"%s","discount":"0.00","shipping":"0.00","tax":"0.00","total":"%s"},
             "payments":[{"method":"card","gateway":"stub","operation":"%s","result":"%s","amount":"%s","currency":"EUR","reference":"p-%s"}],
             "addresses":{"shipping":{"name":"Ada","street":["Weg 1"],"postalCode":"10115","city":"Berlin","country":"DE"}},
             "customer":{"email":"ada@example.org","name":"Ada"}}}\
            """.formatted(
                        externalId,
                        externalId,
                        revision,
                        items,
                        total().subtract(difference),
                        total(),
                        operation,
                        result,
                        total(),
                        externalId);
    }

    /** The same order, placed through another channel. */
    public String through(String channel) {
        return through(channel, json());
    }

    /** A document of this order, through another channel. */
    public static String through(String channel, String document) {
        return document.replace("\"channel\":\"ecommerce\"", "\"channel\":\"%s\"".formatted(channel));
    }

    public String cancellation() {
        return """
            {"command":"Cancel","order":{"shop":"main","channel":"ecommerce","externalId":"%s"},"reason":"customer"}\
            """.formatted(externalId);
    }

    public String hold() {
        return """
            {"command":"Hold","order":{"shop":"main","channel":"ecommerce","externalId":"%s"},"kind":"manual","reason":"look"}\
            """.formatted(externalId);
    }

    public String payment(String operation, String paymentResult) {
        return """
            {"command":"PaymentResult","order":{"shop":"main","channel":"ecommerce","externalId":"%s"},"operation":"%s",
             "result":"%s","amount":"%s","currency":"EUR","gateway":"stub","reference":"p-%s"}\
            """.formatted(externalId, operation, paymentResult, total(), externalId);
    }

    public String refund() {
        return """
            {"command":"RefundResult","order":{"shop":"main","channel":"ecommerce","externalId":"%s"},"result":"OK",
             "amount":"%s","currency":"EUR","gateway":"stub","reference":"r-%s"}\
            """.formatted(externalId, total(), externalId);
    }

    /** What a warehouse answers. */
    public static String update(String request, String status) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"%s"}\
            """.formatted(request, status);
    }

    public static String shipped(String request, String parcel) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"shipped","parcels":[{"carrier":"dhl","number":"%s"}]}\
            """.formatted(request, parcel);
    }

    public static String shipped(String request, String parcel, String sku, int quantity) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"shipped","parcels":[{"carrier":"dhl","number":"%s"}],
             "lines":[{"sku":"%s","quantity":%d}]}\
            """.formatted(request, parcel, sku, quantity);
    }

    public static String rejected(String request, String reason) {
        return """
            {"command":"Reject","request":"%s","reason":"%s"}\
            """.formatted(request, reason);
    }

    public static String rejected(String request, String reason, String sku, int quantity) {
        return """
            {"command":"Reject","request":"%s","reason":"%s","lines":[{"sku":"%s","quantity":%d}]}\
            """.formatted(request, reason, sku, quantity);
    }

    /** What a carrier says. */
    public static String delivered(String parcel) {
        return """
            {"command":"DeliveryUpdate","parcel":{"carrier":"dhl","number":"%s"},"status":"delivered"}\
            """.formatted(parcel);
    }
}
