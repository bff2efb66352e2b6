package org.orderyard.local.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What the partners of the bench say, in canonical form and of the size that real orders have. */
final class Texts {
    private static final String ORDER = """
        {"command":"PlaceOrder","order":{"externalId":"%1$s","number":"%1$s","revision":"1","placedAt":"2026-03-01T10:00:00Z","currency":"EUR",\
        "lines":[{"id":"%1$s-1","sku":"%2$s","name":"Green tea from the first flush, 250 g, in a tin","quantity":2,"unitPrice":"12.50","tax":"1.75","discount":"0.00","kind":"STOCK","tags":["gift wrap: yes"]},\
        {"id":"%1$s-2","sku":"%3$s","name":"Tea pot of stoneware with a strainer of steel, 1.2 l","quantity":1,"unitPrice":"39.90","tax":"6.37","discount":"4.00","kind":"STOCK"}],\
        "shipping":{"method":"Standard parcel, two to four working days","code":"std","price":"4.90","tax":"0.78"},\
        "totals":{"items":"64.90","discount":"4.00","shipping":"4.90","tax":"8.90","total":"74.70","taxIncluded":false},\
        "payments":[{"method":"card","gateway":"adyen","operation":"AUTH","result":"OK","amount":"74.70","currency":"EUR","reference":"psp-%1$s","at":"2026-03-01T10:00:02Z"}],\
        "addresses":{"shipping":{"name":"Ada Example","company":"Example and Daughters","street":["Lindenweg 3","Rear building, second floor"],"postalCode":"10115","city":"Berlin","country":"DE","phone":"+49 30 000000"},\
        "billing":{"name":"Ada Example","company":"Example and Daughters","street":["Lindenweg 3"],"postalCode":"10115","city":"Berlin","country":"DE"}},\
        "customer":{"id":"C-%1$s","name":"Ada Example"},"deliveryMethod":"SHIP","fulfilmentMode":"HUB",\
        "promotions":[{"code":"SPRING","description":"Spring sale: four euros off a pot","amount":"4.00"}],\
        "customFields":{"note":"Please ring twice","source":"web","campaign":"newsletter 2026-02"}}}\
        """;

    private Texts() {}

    static String order(String id, String firstSku, String secondSku) {
        return ORDER.formatted(id, firstSku, secondSku);
    }

    static String cancel(String id) {
        return """
            {"command":"Cancel","order":{"externalId":"%s"},"reason":"changed my mind","at":"2026-03-01T12:00:00Z"}\
            """.formatted(id);
    }

    /** An answer to a request without lines: about all that is open of it. */
    static String answer(String request, String status) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"%s","at":"2026-03-02T07:00:00Z"}\
            """.formatted(request, status);
    }

    static String shipped(String request, String parcel) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"shipped","parcels":[{"carrier":"dhl","number":"%s"}],"at":"2026-03-02T08:00:00Z"}\
            """.formatted(request, parcel);
    }

    static String shipped(String request, String parcel, int line, int quantity) {
        return """
            {"command":"DeliveryUpdate","request":"%s","status":"shipped","lines":[{"line":%d,"quantity":%d}],"parcels":[{"carrier":"dhl","number":"%s"}],"at":"2026-03-02T08:00:00Z"}\
            """.formatted(request, line, quantity, parcel);
    }

    static String rejected(String request) {
        return """
            {"command":"Reject","request":"%s","reason":"OUT_OF_STOCK","comment":"shelf empty"}\
            """.formatted(request);
    }

    static String rejected(String request, int line, int quantity) {
        return """
            {"command":"Reject","request":"%s","reason":"DAMAGED","lines":[{"line":%d,"quantity":%d}]}\
            """.formatted(request, line, quantity);
    }

    static String delivered(String carrier, String parcel) {
        return """
            {"command":"DeliveryUpdate","parcel":{"carrier":"%s","number":"%s"},"status":"delivered","at":"2026-03-03T14:00:00+01:00"}\
            """.formatted(carrier, parcel);
    }

    static String counted(String facility, List<String> skus, int quantity) {
        return skus.stream()
                .map(it -> "{\"sku\":\"%s\",\"quantity\":%d}".formatted(it, quantity))
                .collect(Collectors.joining(
                        ",",
                        "{\"command\":\"StockReset\",\"facility\":\"%s\",\"asOf\":\"2026-03-01T05:00:00Z\",\"items\":["
                                .formatted(facility),
                        "]}"));
    }
}
