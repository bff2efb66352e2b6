package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A SKU with forty pieces, two of which an order has that waits for its payment. */
@HubTest
class StockPageTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    private String sku = "";
    private String order = "";

    @BeforeEach
    void reserve() {
        sku = shelves.sku(40);
        var unpaid = AnOrder.of(sku, 2).unpaid();
        partners.send("orders.ecommerce", unpaid.json());
        order = String.valueOf(hub.awaitNumber(unpaid.externalId()));
    }

    @Test
    void saysWhatIsThereAndWhatIsFree() {
        assertThat(pages.text("/stock?sku=" + sku)).contains(sku, "BERLIN", ">40<", ">2<", ">38<");
    }

    @Test
    void aSkuAtAFacilityNamesWhoHasItAndWhatMoved() {
        assertThat(pages.text("/stock/item?shop=main&facility=BERLIN&sku=" + sku))
                .contains("Reservations add up", "/orders/" + order, "Reset", "Reserve", "+40", "+2");
    }

    @Test
    void stockOfOtherShopsIsNotThere() {
        var elsewhere = pages.text("/stock/item?shop=main&facility=BERLIN&sku=" + sku, Role.ADMIN, "other");

        assertThat(elsewhere).contains("No stock of").doesNotContain("/orders/" + order);
        assertThat(pages.text("/stock?sku=" + sku, Role.ADMIN, "other")).contains("No stock matches");
    }
}
