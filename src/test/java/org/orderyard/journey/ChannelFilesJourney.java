package org.orderyard.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** What tills and eBay put into their folders. */
@HubTest
class ChannelFilesJourney {
    private final String id = UUID.randomUUID().toString();

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Test
    @Tag("C011")
    void everyReceiptOfAJournalGoesItsWayAndABadOneCostsNoOther() throws IOException {
        put("pos", id + ".csv", """
            receipt,sold_at,mode,currency,line,sku,quantity,unit_price,payment_amount,customer
            %1$s-carry,2026-11-20T09:00:00Z,carry,EUR,1,TEA,1,9.50,23.50,
            %1$s-carry,,,,2,MUG,1,14.00,,
            %1$s-bad,2026-11-20T09:01:00Z,carry,EUR,1,TEA,none,9.50,9.50,
            %1$s-send,2026-11-20T09:02:00Z,delivery,EUR,1,%2$s,1,9.50,9.50,Ina
            %1$s-keep,2026-11-20T09:03:00Z,layaway,EUR,1,POT,1,42.00,10.00,Karl
            """.formatted(id, shelves.sku(2)));

        hub.awaitState(id + "-carry", "completed");
        hub.awaitState(id + "-send", "in-fulfilment");
        hub.awaitState(id + "-keep", "laid-away");
        hub.awaitLetter(id + "-bad");
    }

    @Test
    @Tag("C008")
    void pagesOfEbaysApisArePartedIntoTheirOrders() throws IOException {
        put("ebay", id + ".json", """
            {"orders":[{"orderId":"%s-json","orderPaymentStatus":"PENDING","pricingSummary":{"total":{"value":"9.50","currency":"EUR"}},
             "lineItems":[{"lineItemId":"1","sku":"TEA","quantity":1,"lineItemCost":{"value":"9.50","currency":"EUR"}}]}]}
            """.formatted(id));
        put("ebay", id + ".xml", """
            <GetOrdersResponse xmlns="urn:ebay:apis:eBLBaseComponents"><OrderArray><Order><OrderID>%s-xml</OrderID>
             <Total currencyID="EUR">9.50</Total><TransactionArray><Transaction><Item><ItemID>7</ItemID></Item><TransactionID>1</TransactionID>
             <QuantityPurchased>1</QuantityPurchased><TransactionPrice currencyID="EUR">9.50</TransactionPrice></Transaction></TransactionArray>
            </Order></OrderArray></GetOrdersResponse>
            """.formatted(id));

        hub.awaitState(id + "-json", "awaiting-payment");
        hub.awaitState(id + "-xml", "awaiting-payment");
    }

    @Test
    void aFileOfCancellationsCallsOrdersOff() throws IOException {
        var order = AnOrder.of(shelves.sku(2), 1).unpaid();
        partners.send("orders.ebay", order.through("ebay"));
        hub.awaitState(order.externalId(), "awaiting-payment");

        put("ebay-cancellations", id + ".csv", "order_id,reason\n%s,out of stock\n".formatted(order.externalId()));

        hub.awaitState(order.externalId(), "cancelled");
        partners.awaitNotice(order.externalId(), "cancelled");
    }

    /** As a careful sender does it: under another name first. */
    private void put(String endpoint, String name, String text) throws IOException {
        var inbox = Files.createDirectories(local.data().resolve("inbox").resolve(endpoint));
        var part = Files.writeString(inbox.resolve(".part-" + name), text);
        Files.move(part, inbox.resolve(name));
    }
}
