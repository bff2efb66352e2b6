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

/** A delivery that Berlin was asked to ship, and has not. */
@HubTest
class FacilityPageTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    private String sku = "";
    private AnOrder order = AnOrder.of("none", 1);

    @BeforeEach
    void ask() {
        sku = shelves.sku(40);
        order = AnOrder.of(sku, 2);
        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
    }

    @Test
    void theListSaysWhoTheyAreAndHowTheyAreAsked() {
        assertThat(pages.text("/facilities"))
                .contains("Warehouse Berlin", "Hafenstrasse 1, 10317 Berlin, DE", "wms.BERLIN.requests")
                .contains("/facilities/main/DRESDEN", "/endpoints/wms-csv");
    }

    @Test
    void aFacilityNamesWhatItHasToSendOff() {
        var delivery = hub.awaitNumber(order.externalId()) + "-0";

        assertThat(whole("/facilities/main/BERLIN?phase=PICKPACK&size=200"))
                .contains(delivery, "2 × " + sku, "requested");
        assertThat(whole("/facilities/main/HAMBURG?size=200")).doesNotContain(delivery);
    }

    @Test
    void whatHasLeftIsNoWorkAnyMore() {
        var delivery = hub.awaitNumber(order.externalId()) + "-0";
        partners.send("wms.replies", """
            {"command": "DeliveryUpdate", "request": "%s", "status": "shipped", "parcels": [{"carrier": "dhl", "number": "%s"}]}
            """.formatted(delivery + "-1", order.externalId()));
        hub.awaitState(order.externalId(), "shipped");

        assertThat(whole("/facilities/main/BERLIN?size=200")).doesNotContain(delivery);
    }

    @Test
    void anUnknownPhaseAndAForeignPlaceInTheListAreNamed() {
        assertThat(pages.text("/facilities/main/BERLIN?phase=LOST")).contains("phase=LOST: there is no such value");
        assertThat(pages.text("/facilities/main/BERLIN?after=elsewhere")).contains("is no &#39;next&#39; of a part");
    }

    @Test
    void facilitiesOfOtherShopsAreNotThere() {
        assertThat(pages.text("/facilities/main/BERLIN", Role.ADMIN, "other")).contains("No facility BERLIN");
        assertThat(pages.text("/facilities", Role.ADMIN, "other"))
                .contains("No facility")
                .doesNotContain("BERLIN");
    }

    /** Other tests leave work behind; more of it than fits on a page is read to its end. */
    private String whole(String path) {
        var text = new StringBuilder();
        var next = path;
        while (!next.isEmpty()) {
            var page = pages.text(next);
            text.append(page);
            var link =
                    java.util.regex.Pattern.compile("href=\"([^\"]+)\">More ›").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }
        return text.toString();
    }
}
