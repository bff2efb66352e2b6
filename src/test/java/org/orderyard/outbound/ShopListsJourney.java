package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.HttpStub;
import org.orderyard.harness.HttpStub.Answer;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of orders that shops offer, as their documentation pages them; the hub of these tests reads them all the time. */
@OutboundTest
class ShopListsJourney {
    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Test
    void ordersOfShopifyAreReadByTheLinksOfTheirPages() throws IOException {
        secret("shopify-api", "shpat_1");
        var next = "<%s/orders.json?limit=50&page_info=Mg>; rel=\"next\"".formatted(AddedFiles.SHOPIFY.url());

        AddedFiles.SHOPIFY.answers(
                answer("{\"orders\": [%s]}".formatted(shopifyOrder("9900000000001")), "Link", next),
                answer("{\"orders\": [%s]}".formatted(shopifyOrder("9900000000002")), "X-None", ""));

        hub.awaitNumber("9900000000001");
        hub.awaitNumber("9900000000002");
        var first = AddedFiles.SHOPIFY.asked("").getFirst();
        assertThat(first.path()).matches("/orders.json\\?status=any&limit=50&updated_at_min=" + "[-0-9]+T[0-9%A]+Z");
        assertThat(lastOfTheList(AddedFiles.SHOPIFY, "page_info=Mg").header("X-Shopify-Access-Token"))
                .isEqualTo("shpat_1");
        awaitAnEnd("shopify");
    }

    @Test
    void ordersOfWooCommerceAreReadByNumberedPages() throws IOException {
        secret("woocommerce-api", "ck_1:cs_1");
        var next = "<%s/orders?per_page=50&page=2>; rel=\"next\"".formatted(AddedFiles.WOOCOMMERCE.url());

        AddedFiles.WOOCOMMERCE.answers(
                answer("[%s]".formatted(wooCommerceOrder("99001")), "Link", next),
                answer("[%s]".formatted(wooCommerceOrder("99002")), "X-None", ""));

        hub.awaitNumber("99001");
        hub.awaitNumber("99002");
        assertThat(AddedFiles.WOOCOMMERCE.asked("").getFirst().path())
                .matches("/orders\\?modified_after=[-0-9]+T[0-9%A]+Z&dates_are_gmt=true&orderby=id&order=asc"
                        + "&per_page=50&page=1");
        assertThat(lastOfTheList(AddedFiles.WOOCOMMERCE, "page=2").header("Authorization"))
                .isEqualTo("Basic Y2tfMTpjc18x");
        awaitAnEnd("woocommerce");
    }

    @Test
    void ordersOfEbayAreReadByTheAddressOfTheNextPage() throws IOException {
        secret("ebay-api", "Bearer of-the-seller");
        var filter = "/order?filter=lastmodifieddate:[2026-11-01T00:00:00.000Z..]&limit=200&offset=200";
        var next = "\"next\": \"%s%s\"".formatted(AddedFiles.EBAY.url(), filter);

        AddedFiles.EBAY.answers(
                answer("{\"total\": 2, \"orders\": [%s], %s}".formatted(ebayOrder("22-00001"), next), "X-None", ""),
                answer("{\"total\": 2, \"orders\": [%s]}".formatted(ebayOrder("22-00002")), "X-None", ""));

        hub.awaitNumber("22-00001");
        hub.awaitNumber("22-00002");
        assertThat(AddedFiles.EBAY.asked("").getFirst().path())
                .matches("/order\\?filter=lastmodifieddate:%5B[-0-9]+T[0-9%A]+\\.[0-9]{3}Z\\.\\.%5D"
                        + "&limit=200&offset=0");
        assertThat(lastOfTheList(AddedFiles.EBAY, "offset=200").header("Authorization"))
                .isEqualTo("Bearer of-the-seller");
        awaitAnEnd("ebay");
    }

    private void secret(String name, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(local.data().resolve("secrets")).resolve(name), text + "\n");
    }

    private static HttpStub.Asked lastOfTheList(HttpStub shop, String part) {
        return shop.asked(part).getLast();
    }

    private void awaitAnEnd(String endpoint) {
        await("the watermark of " + endpoint)
                .atMost(Duration.ofSeconds(10))
                .until(() -> hub.sql()
                        .sql("select read_at is not null and failures = 0 from polls where endpoint = :endpoint")
                        .param("endpoint", endpoint)
                        .query(Boolean.class)
                        .single());
    }

    private static Answer answer(String body, String header, String value) {
        return new Answer(200, Map.of("Content-Type", "application/json", header, value), body);
    }

    private static String shopifyOrder(String id) throws IOException {
        return sample("shopify/samples/paid-order-2024-10.json").replace("4500000000001", id);
    }

    private static String wooCommerceOrder(String id) throws IOException {
        return sample("woocommerce/samples/paid-order.json").replaceFirst("\"id\": *[0-9]+", "\"id\": " + id);
    }

    private static String ebayOrder(String id) throws IOException {
        var page = sample("ebay/samples/page-of-orders.json");
        var first = page.substring(page.indexOf("[") + 1, page.indexOf("\"salesRecordReference\": \"501\""));
        return first.replace("11-20001-30001", id) + "\"salesRecordReference\": \"501\"}";
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("mappings").resolve(name));
    }
}
