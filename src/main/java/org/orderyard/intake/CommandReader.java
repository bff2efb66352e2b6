package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.orderyard.order.Command;
import org.orderyard.order.OrderDocument;
import org.orderyard.order.OrderKey;
import org.orderyard.order.Parcel;
import org.orderyard.order.Scan;
import org.orderyard.order.Target;

/** Canonical JSON, valid against its schema, as a command. */
final class CommandReader {
    private CommandReader() {}

    static Command read(JsonNode json) {
        return switch (json.path("command").asText()) {
            case "PlaceOrder" -> new Command.PlaceOrder(OrderDocument.of(json.path("order")));
            case "UpdateOrder" -> new Command.UpdateOrder(OrderDocument.of(json.path("order")));
            case "PaymentResult" -> new Command.PaymentResult(target(json), payment(json));
            case "RefundResult" ->
                new Command.RefundResult(target(json), payment(json).asRefund());
            case "Approve" -> new Command.Approve(target(json), optional(json, "note"));
            case "DeliveryUpdate" ->
                new Command.DeliveryUpdate(
                        target(json),
                        text(json, "status"),
                        shippedLines(json),
                        parcels(json),
                        optional(json, "reason"),
                        scan(json));
            case "Reject" ->
                new Command.Reject(target(json), text(json, "reason"), lines(json), optional(json, "comment"));
            case "Advance" -> new Command.Advance(target(json), text(json, "action"), optional(json, "note"));
            case "Cancel" -> new Command.Cancel(target(json), text(json, "reason"), lines(json));
            case "Return" -> new Command.Return(target(json), text(json, "reason"), lines(json));
            case "StockReset" ->
                new Command.StockReset(
                        text(json, "shop"),
                        text(json, "facility"),
                        optional(json, "asOf").map(Instant::parse),
                        list(json, "items", CommandReader::count));
            case "StockDelta" ->
                new Command.StockDelta(
                        text(json, "shop"),
                        text(json, "facility"),
                        text(json, "sku"),
                        json.path("delta").asInt(),
                        text(json, "reason"),
                        optional(json, "at").map(Instant::parse));
            case "StockExpected" ->
                new Command.StockExpected(
                        purchaseLine(json),
                        json.path("quantity").asInt(),
                        optional(json, "due").map(LocalDate::parse));
            case "StockReceipt" ->
                new Command.StockReceipt(
                        purchaseLine(json), json.path("quantity").asInt());
            case "Hold" -> new Command.Hold(target(json), text(json, "kind"), text(json, "reason"));
            case "Release" -> new Command.Release(target(json), text(json, "kind"), text(json, "reason"));
            case "Note" ->
                new Command.Note(
                        target(json),
                        text(json, "text"),
                        json.path("forCustomer").asBoolean());
            case "CorrectAddress" -> new Command.CorrectAddress(target(json), json.path("address"));
            case "CorrectSku" ->
                new Command.CorrectSku(target(json), json.path("line").asInt(), text(json, "sku"));
            case "Prompt" ->
                new Command.Prompt(
                        target(json),
                        text(json, "event"),
                        optional(json, "whileIn"),
                        optional(json, "since").map(UUID::fromString));
            case String other ->
                throw new IllegalArgumentException("Command '%s' is none of the hub's".formatted(other));
        };
    }

    private static Target target(JsonNode json) {
        if (json.has("request")) return new Target.Request(text(json, "request"));
        if (json.has("delivery")) return new Target.OfDelivery(text(json, "delivery"));
        if (json.has("parcel"))
            return new Target.OfParcel(text(json.path("parcel"), "carrier"), text(json.path("parcel"), "number"));
        var order = json.path("order");
        return order.has("externalId")
                ? new Target.Key(new OrderKey(text(order, "shop"), text(order, "channel"), text(order, "externalId")))
                : new Target.Number(text(order, "number"));
    }

    /** Without a time nothing has a place on a parcel's way. */
    private static Optional<Scan> scan(JsonNode json) {
        return json.has("parcel")
                ? optional(json, "at")
                        .map(it -> new Scan(
                                OffsetDateTime.parse(it).toInstant(),
                                text(json, "status"),
                                text(json, "code"),
                                optional(json, "detail"),
                                optional(json, "place")))
                : Optional.empty();
    }

    private static Command.SkuCount count(JsonNode item) {
        var isFree = item.has("available");
        return new Command.SkuCount(
                text(item, "sku"), item.path(isFree ? "available" : "quantity").asInt(), isFree);
    }

    private static Command.PurchaseLine purchaseLine(JsonNode json) {
        return new Command.PurchaseLine(
                text(json, "shop"), text(json, "facility"), text(json, "purchaseOrder"), text(json, "sku"));
    }

    private static Command.Payment payment(JsonNode json) {
        return new Command.Payment(
                text(json, "gateway"),
                text(json, "operation"),
                text(json, "result"),
                new BigDecimal(json.path("amount").asText("0")),
                text(json, "currency"),
                text(json, "reference"),
                optional(json, "at").map(Instant::parse));
    }

    private static List<Command.LineQuantity> lines(JsonNode json) {
        return list(
                json,
                "lines",
                it -> new Command.LineQuantity(
                        line(it.path("line")),
                        optional(it, "sku"),
                        it.path("quantity").asInt()));
    }

    /** An update that names no lines is about what its parcels say they hold, if all of them do. */
    private static List<Command.LineQuantity> shippedLines(JsonNode json) {
        var contents = list(json, "parcels", CommandReader::lines);
        return json.has("lines") || contents.stream().anyMatch(List::isEmpty)
                ? lines(json)
                : contents.stream().flatMap(List::stream).toList();
    }

    private static Optional<Integer> line(JsonNode line) {
        return line.canConvertToInt() ? Optional.of(line.asInt()) : Optional.empty();
    }

    private static List<Parcel> parcels(JsonNode json) {
        return list(json, "parcels", it -> new Parcel(text(it, "carrier"), text(it, "number"), false));
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> element) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(element)
                .toList();
    }

    private static Optional<String> optional(JsonNode json, String name) {
        var text = text(json, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText("");
    }
}
