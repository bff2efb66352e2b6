package org.orderyard.outbound;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;

/** Orders and stock of the shops whose files are the tests' own. */
public class OtherShops {
    private final Partners partners;
    private final Sight hub;

    public OtherShops(Partners partners, Sight hub) {
        this.partners = partners;
        this.hub = hub;
    }

    public void place(String shop, AnOrder order) {
        partners.send("orders.ecommerce", ofShop(shop, order.json()));
    }

    public static String ofShop(String shop, String document) {
        return document.replace("\"shop\":\"main\"", "\"shop\":\"%s\"".formatted(shop));
    }

    public void count(String shop, String facility, String sku, int quantity) {
        partners.send("stock.updates", """
            {"command":"StockReset","shop":"%s","facility":"%s","items":[{"sku":"%s","quantity":%d}]}\
            """.formatted(shop, facility, sku, quantity));
        await("count of " + sku)
                .atMost(Duration.ofSeconds(10))
                .until(() -> !hub.sql()
                        .sql("select 1 from stock where shop = :shop and sku = :sku and counted_at is not null and"
                                + " facility = :facility")
                        .param("shop", shop)
                        .param("sku", sku)
                        .param("facility", facility.equals("N-7") ? "NORTH" : facility)
                        .query()
                        .listOfRows()
                        .isEmpty());
    }

    void receipt(String shop, String facility, String sku, int quantity) {
        partners.send("stock.updates", """
            {"command":"StockReceipt","shop":"%s","facility":"%s","purchaseOrder":"PO","sku":"%s","quantity":%d}\
            """.formatted(shop, facility, sku, quantity));
    }

    void receipt(String shop, String facility, String sku, int quantity, String number) {
        partners.send("stock.updates", """
            {"command":"StockReceipt","shop":"%s","facility":"%s","purchaseOrder":"PO","sku":"%s","quantity":%d,"receipt":"%s"}\
            """.formatted(shop, facility, sku, quantity, number));
    }

    /** Of each delivery, line by line. */
    List<String> lines(AnOrder order) {
        return hub.sql()
                .sql("""
                    select right(l.delivery, 1) || ': ' || l.shipped || ' of ' || l.quantity
                    from delivery_lines l join orders o on o.id = l.order_id
                    where o.external_id = :id order by l.delivery, l.line
                    """)
                .param("id", order.externalId())
                .query(String.class)
                .list();
    }

    int reserved(String... skus) {
        return level("reserved", "true", skus);
    }

    int onHand(String facility, String sku) {
        return level("on_hand", "facility = '" + facility + "'", sku);
    }

    private int level(String column, String where, String... skus) {
        return hub.sql()
                .sql("select coalesce(sum(%s), 0) from stock where %s and sku in (:skus)".formatted(column, where))
                .param("skus", List.of(skus))
                .query(Integer.class)
                .single();
    }
}
