package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.message.Traffic;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class OverviewTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private Traffic traffic;

    @Test
    void namesWhatIsShortWithFiguresAndLeadsToItsOrders() {
        var sku = "SHORT-" + System.nanoTime();
        var order = AnOrder.of(sku, 7);
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");

        assertThat(pages.text("/orders?view=stuck&sku=" + sku)).contains(order.externalId());
        assertThat(pages.text("/")).contains("Do next", "Orders not moving", "Orders by phase");
    }

    @Test
    void tellsNothingOfOtherShops() {
        partners.send("orders.ecommerce", "{\"command\": \"PlaceOrder\", broken " + System.nanoTime());
        var sku = shelves.sku(1);
        var order = AnOrder.of(sku, 1).withTotalOffBy("1.00");
        partners.send("orders.ecommerce", order.json());
        hub.awaitNumber(order.externalId());

        // Of all causes that other tests leave, the page shows seven.
        assertThat(pages.text("/orders?view=stuck&sku=" + sku)).contains(order.externalId());
        assertThat(pages.text("/")).contains("Do next", "Action", "class=\"card chart\"");
        assertThat(pages.text("/", Role.ADMIN, "elsewhere"))
                .contains("Nothing needs you")
                .doesNotContain("card chart");
    }

    @Test
    void countsMessagesByEndpointAndMinute() {
        traffic.write();
        var before = messages();
        var order = AnOrder.of(shelves.sku(1), 1);
        partners.send("orders.ecommerce", order.json());
        hub.awaitNumber(order.externalId());

        traffic.write();

        assertThat(messages()).isGreaterThan(before);
    }

    private long messages() {
        return hub.sql()
                .sql("select coalesce(sum(messages), 0) from traffic where endpoint = 'ecommerce' and direction = 'IN'")
                .query(Long.class)
                .single();
    }
}
