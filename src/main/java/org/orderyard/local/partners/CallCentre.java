package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A call centre: enters an order after each call, in the canonical form, and again until it is taken. */
final class CallCentre implements Stranger.Work {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String ENDPOINT = "soi";

    private final Doors doors;
    private final Shoppers shoppers;
    private final Takings takings;
    private Optional<Purchase> unsent = Optional.empty();

    CallCentre(Doors doors, Assortment assortment, PartnersProperties conduct, Takings takings, Clock clock) {
        this.doors = doors;
        this.takings = takings;
        this.shoppers = new Shoppers(assortment, conduct.callEvery(), new Random(conduct.seed() + 3), clock);
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException {
        while (isOpen.getAsBoolean()) {
            if (unsent.isEmpty() && shoppers.isAnybodyThere()) unsent = Optional.of(shoppers.buy());
            if (unsent.isPresent()) enter(unsent.get());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void enter(Purchase purchase) throws IOException {
        takings.paid(number(purchase), purchase.total());
        var body = command(purchase).toString().getBytes(StandardCharsets.UTF_8);
        doors.post(ENDPOINT, body, "X-Api-Key", doors.secret(ENDPOINT));
        unsent = Optional.empty();
    }

    private static String number(Purchase purchase) {
        return "SOI-" + purchase.id();
    }

    private static ObjectNode command(Purchase purchase) {
        var command = Post.command("PlaceOrder");
        var order = command.putObject("order");
        order.put("externalId", number(purchase)).put("number", number(purchase));
        order.put("revision", "1").put("placedAt", purchase.at().toString());
        order.put("currency", "EUR").put("deliveryMethod", "SHIP");
        putGoods(purchase, order);
        putPayment(purchase, order);
        putCustomer(purchase.customer(), order);
        order.putObject("customFields").put("tags", "simulated");
        return command;
    }

    private static void putGoods(Purchase purchase, ObjectNode order) {
        var lines = order.putArray("lines");
        for (var line : purchase.lines())
            lines.addObject()
                    .put("id", String.valueOf(lines.size()))
                    .put("sku", line.sku())
                    .put("name", line.name())
                    .put("quantity", line.quantity())
                    .put("unitPrice", line.price().toPlainString())
                    .put("tax", Line.taxIn(line.worth()).toPlainString());
        order.putObject("totals")
                .put("items", purchase.total().toPlainString())
                .put("tax", purchase.tax().toPlainString())
                .put("total", purchase.total().toPlainString())
                .put("taxIncluded", true);
    }

    private static void putPayment(Purchase purchase, ObjectNode order) {
        order.putArray("payments")
                .addObject()
                .put("method", "card")
                .put("gateway", "terminal")
                .put("operation", "CAPTURE")
                .put("result", "OK")
                .put("amount", purchase.total().toPlainString())
                .put("currency", "EUR")
                .put("reference", "term-" + purchase.id())
                .put("at", purchase.at().toString());
    }

    private static void putCustomer(Customer shopper, ObjectNode order) {
        order.putObject("customer").put("name", shopper.name()).put("email", shopper.email());
        var address = order.putObject("addresses").putObject("shipping").put("name", shopper.name());
        address.set("street", JsonNodeFactory.instance.arrayNode().add(shopper.street()));
        address.put("postalCode", shopper.zip()).put("city", shopper.city()).put("country", shopper.country());
    }
}
