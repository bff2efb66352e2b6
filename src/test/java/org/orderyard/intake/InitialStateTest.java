package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.order.OrderDocument;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;

/** How an order begins, by channel, sale mode, payment type and outcome: the whole matrix is data of a shop. */
class InitialStateTest {
    private static final Path SHOPS = Path.of("src/test/resources/shops");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} {4} begins as {5}")
    @Tag("C007")
    @Tag("C012")
    @Tag("C014")
    @Tag("C015")
    @Tag("C016")
    @Tag("C017")
    @Tag("C018")
    @Tag("C019")
    @Tag("C022")
    @Tag("C023")
    @Tag("C024")
    @Tag("C025")
    @Tag("C027")
    @Tag("C028")
    @Tag("C029")
    @Tag("C031")
    @Tag("C033")
    @Tag("C034")
    @Tag("C037")
    @Tag("C038")
    @CsvSource(delimiter = '|', textBlock = """
        C012 | pos         | CARRY             | cash             | OK            | shipped
        C014 | pos         | DELIVERY          | card             | OK            | ready_to_process
        C015 | pos         | LAYAWAY           | cash             | OK            | awaiting_payment
        C016 | pos         | LAYAWAY_CANCELLED | ''               | ''            | voided
        C017 | soi         | ''                | card             | OK            | ready_to_process
        C018 | soi         | CARRY             | card             | OK            | shipped
        C023 | website     | ''                | card             | OK            | ready_to_process
        C023 | website     | ''                | gift-certificate | OK            | ready_to_process
        C023 | website     | ''                | customer-credit  | OK            | ready_to_process
        C023 | website     | ''                | PayPal           | OK            | ready_to_process
        C024 | website     | ''                | cheque           | MANUAL        | awaiting_payment
        C024 | website     | ''                | money-order      | ''            | awaiting_payment
        C025 | website     | ''                | card             | FAILED FAILED | credit_card_declined
        C027 | website     | ''                | paypal           | ''            | in_paypal_checkout
        C028 | website     | ''                | paypal           | FAILED        | paypal_checkout_issue
        C029 | ebay        | ''                | ''               | ''            | auction_awaiting_checkout
        C033 | ebay        | ''                | paypal           | PROCESSING    | paypal_pending_clearance
        C034 | ebay        | ''                | paypal           | OK            | ready_to_process
        C037 | back-office | ''                | card             | OK            | ready_to_process
        C038 | affiliate   | ''                | cheque           | MANUAL        | awaiting_payment
        """)
    void anOrderBeginsWhereItsChannelSays(
            String id, String channel, String mode, String payment, String results, String state) throws IOException {
        assertThat(beginning(Shops.load(SHOPS), "coresense", channel, order(mode, payment, results)))
                .isEqualTo(state);
    }

    @Test
    @Tag("C020")
    @Tag("C026")
    void eachWebsiteHasRulesOfItsOwnAndMayProhibitDeclinedCards() throws IOException {
        var shops = Shops.load(SHOPS);
        var declined = order("", "card", "FAILED");

        assertThat(beginning(shops, "coresense", "website", declined)).isEqualTo("its beginning");
        assertThat(beginning(shops, "coresense", "outlet", declined))
                .isEqualTo("refused: the card was declined: pay in another way");
    }

    @Test
    @Tag("C013")
    void aShopGoesBeforeTheRulesItInheritsButNotBeforeProtectedOnes() throws IOException {
        write("master", Files.readString(SHOPS.resolve("coresense.yaml")));
        write("child", """
            shop: child
            parent: coresense
            channels:
              pos:
                begins:
                  - { when: { mode: carry }, state: voided }
                  - { when: { mode: layaway }, state: ready_to_process }
            """);
        var shops = Shops.load(folder);

        assertThat(beginning(shops, "child", "pos", order("CARRY", "cash", "OK")))
                .isEqualTo("shipped");
        assertThat(beginning(shops, "child", "pos", order("LAYAWAY", "cash", "")))
                .isEqualTo("ready_to_process");
        assertThat(beginning(shops, "child", "pos", order("DELIVERY", "cash", "")))
                .isEqualTo("ready_to_process");
        assertThat(shops.named("child")).map(Shop::currency).hasValue("USD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mode: carried   | 'carried' is no mode; known are [carry, delivery, layaway, layaway-cancelled]
        outcome: lost   | 'lost' is no outcome; known are [none, pending, manual, failed, part-paid, paid]
        colour: green   | unknown word 'colour'; known here: failures, mode, outcome, payment, to-ship
        to-ship: perhaps | "perhaps"
        """)
    void whatARuleCannotMeanIsToldWithFileAndLine(String when, String told) throws IOException {
        write("shop", """
            shop: a
            currency: EUR
            channels:
              pos:
                flow: f
                begins:
                  - { when: { %s }, state: x }
            """.formatted(when));

        assertThatThrownBy(() -> Shops.load(folder))
                .isInstanceOf(UnusableShop.class)
                .hasMessageContaining("shop.yaml:7: ")
                .hasMessageContaining(told);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private static String beginning(Shops shops, String shop, String channel, OrderDocument order) {
        return shops.channel(shop, channel)
                .orElseThrow()
                .beginning(Sales.of(order))
                .map(it -> it.refusal().map("refused: "::concat).or(it::state).orElseThrow())
                .orElse("its beginning");
    }

    private static OrderDocument order(String mode, String payment, String results) throws IOException {
        var order = (ObjectNode) new ObjectMapper().readTree("""
            {"shop":"coresense","channel":"any","externalId":"1","currency":"USD","totals":{"total":"9.90"},
             "lines":[{"id":"1","sku":"TEA","quantity":1,"unitPrice":"9.90"}]}
            """);
        if (!mode.isEmpty()) order.put("saleMode", mode);
        if (!payment.isEmpty()) order.put("paymentMethod", payment);
        for (var result : results.split(" "))
            if (!result.isEmpty())
                order.withArray("payments")
                        .addObject()
                        .put("method", payment)
                        .put("operation", "CAPTURE")
                        .put("result", result)
                        .put("amount", "9.90");
        return OrderDocument.of(order);
    }
}
