package org.orderyard.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An order as its channel describes it: canonical JSON, valid against {@code mappings/canonical/order.schema.json}, with what people
 * corrected here. Read when first asked.
 */
public final class OrderDocument {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String text;
    private @Nullable JsonNode json;
    private @Nullable BigDecimal total;

    private OrderDocument(String text, @Nullable JsonNode json) {
        this.text = text;
        this.json = json;
    }

    public static OrderDocument of(JsonNode json) {
        return new OrderDocument(json.toString(), json);
    }

    static OrderDocument of(String text) {
        return new OrderDocument(text, null);
    }

    public String text() {
        return text;
    }

    public JsonNode json() {
        if (json == null) json = parsed();
        return json;
    }

    public OrderKey key() {
        return new OrderKey(text("shop"), text("channel"), text("externalId"));
    }

    public Revision revision() {
        return new Revision(json().path("revision").asText(""), time(json().path("revisionTime")));
    }

    public String currency() {
        return text("currency");
    }

    public Optional<Instant> placedAt() {
        return time(json().path("placedAt"));
    }

    /** As the channel says; where it does not, what its lines, discounts, shipping and taxes come to. */
    public BigDecimal total() {
        if (total == null)
            total = json().at("/totals/total").isMissingNode() ? sum() : money(json().at("/totals/total"));
        return total;
    }

    /** What the customer is called, if the channel says. */
    public String customerName() {
        return Stream.of(json().path("customer").path("name"), shippingAddress().path("name"))
                .map(it -> it.asText(""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    public String customerEmail() {
        return json().path("customer").path("email").asText("");
    }

    /** The name customers know the order by; the external id if there is none. */
    public String shopNumber() {
        return json().path("number").asText(text("externalId"));
    }

    public JsonNode shippingAddress() {
        return json().path("addresses").path("shipping");
    }

    /** Its lines, numbered from 1 in the order of the document. */
    public List<OrderLine> lines() {
        var lines = new ArrayList<OrderLine>();
        for (var line : json().path("lines"))
            lines.add(new OrderLine(
                    lines.size() + 1,
                    line.path("id").asText(String.valueOf(lines.size() + 1)),
                    line.path("sku").asText(),
                    line.path("name").asText(""),
                    kind(line),
                    line.path("quantity").asInt()));
        return lines;
    }

    private String kind(JsonNode line) {
        var isGone = line.path("handedOver").asBoolean() || isHandedOver();
        return isGone ? OrderLine.HANDED_OVER : line.path("kind").asText("STOCK");
    }

    /** Taken along at the till, or shipped by the channel: nothing of it is left for the hub to ship. */
    public boolean isHandedOver() {
        return text("saleMode").equals("CARRY") || text("fulfilmentMode").equals("CHANNEL");
    }

    /** How the shopper chose to pay, in the channel's word; empty: not said. */
    public String paymentMethod() {
        var payments = json().path("payments");
        var last = payments.path(payments.size() - 1);
        return json().path("paymentMethod").asText(last.path("method").asText(""));
    }

    public List<Command.Payment> payments() {
        return StreamSupport.stream(json().path("payments").spliterator(), false)
                .map(it -> new Command.Payment(
                        it.path("gateway").asText(it.path("method").asText("")),
                        it.path("operation").asText(),
                        it.path("result").asText(),
                        money(it.path("amount")),
                        it.path("currency").asText(currency()),
                        it.path("reference").asText(""),
                        time(it.path("at"))))
                .toList();
    }

    /** Whether lines and totals say the same; a document without a total cannot contradict itself. */
    public boolean addsUp() {
        var totals = json().path("totals");
        var parts = (totals.has("items") ? money(totals.path("items")) : priced())
                .subtract(money(totals.path("discount")))
                .add(money(totals.path("shipping")))
                .add(isTaxIncluded() ? BigDecimal.ZERO : money(totals.path("tax")));
        return !totals.has("total") || parts.compareTo(total()) == 0;
    }

    private BigDecimal sum() {
        var totals = json().path("totals");
        var shipping = json().path("shipping");
        var discount = totals.has("discount") ? money(totals.path("discount")) : ofLines("discount");
        var carriage = money(totals.has("shipping") ? totals.path("shipping") : shipping.path("price"));
        var tax = totals.has("tax") ? money(totals.path("tax")) : ofLines("tax").add(money(shipping.path("tax")));
        return priced().subtract(discount).add(carriage).add(isTaxIncluded() ? BigDecimal.ZERO : tax);
    }

    private boolean isTaxIncluded() {
        return json().path("totals").path("taxIncluded").asBoolean();
    }

    /** Unit price times quantity, summed. */
    private BigDecimal priced() {
        return summed(
                it -> money(it.path("unitPrice")).multiply(it.path("quantity").decimalValue()));
    }

    private BigDecimal ofLines(String amount) {
        return summed(it -> money(it.path(amount)));
    }

    private BigDecimal summed(Function<JsonNode, BigDecimal> amount) {
        return StreamSupport.stream(json().path("lines").spliterator(), false)
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(JsonNode node) {
        var text = node.asText("");
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static Optional<Instant> time(JsonNode node) {
        var time = node.asText("");
        return time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
    }

    private String text(String name) {
        return json().path(name).asText("");
    }

    private JsonNode parsed() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("A stored order document is no JSON", broken);
        }
    }
}
