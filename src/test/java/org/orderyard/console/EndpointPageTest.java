package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class EndpointPageTest {
    private static final String ROUTE = "soi-queue-in";

    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private CamelContext camel;

    @Autowired
    private Audit audit;

    @Test
    void whatIsPausedRestsUntilItIsSwitchedOnAgainAndNothingIsLost() {
        pages.send("/endpoints/soi/pause", Role.ADMIN, "reason", "the call centre moves house");
        awaitRoute(false);
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.soi", order.through("soi"));
        assertThat(pages.text("/endpoints/soi")).contains("the call centre moves house", "Switch on again");
        assertThat(hub.orders(order.externalId())).isZero();

        pages.send("/endpoints/soi/resume", Role.ADMIN);

        awaitRoute(true);
        hub.awaitNumber(order.externalId());
        assertThat(audit.of("endpoint soi", 2)).extracting(Audit.Deed::what).containsExactly("resume", "pause");
    }

    @Test
    void theContractSaysWhereFilesAreLookedForAndNamesNoQueueOfTheHub() {
        assertThat(pages.text("/endpoints/csv-orders"))
                .contains("Looked for in", "inbox/csv-orders", "sftp://", "/orders")
                .doesNotContain("By queue", "in.csv-orders");
        assertThat(pages.text("/endpoints/soi"))
                .contains("By queue", "orders.soi")
                .doesNotContain("Looked for in");
    }

    @Test
    void onlyWhoMayConfigureSwitches() {
        assertThat(pages.send("/endpoints/soi/pause", Role.SUPERVISOR, "reason", "just so")
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.send("/endpoints/soi/pause", Role.ADMIN).getStatus()).isEqualTo(302);
        assertThat(pages.text("/endpoints/soi")).doesNotContain("Switch on again");
    }

    @Test
    void thePartnersContractIsMadeOfRulesSchemaAndTriedSamples() {
        assertThat(pages.text("/endpoints/soi"))
                .contains(
                        "POST /in/soi",
                        "orders.soi",
                        "An order",
                        "PlaceOrder,",
                        "telephone-order.json",
                        "not understood");
        assertThat(pages.text("/endpoints/shopify")).contains("Shopify", "X-Shopify-Hmac-Sha256");
        assertThat(pages.text("/endpoints")).contains("woocommerce", "csv-orders");
        assertThat(pages.text("/endpoints/nobody")).contains("There is no endpoint");
    }

    private void awaitRoute(boolean isOn) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> camel.getRouteController().getRouteStatus(ROUTE).isStarted() == isOn);
    }
}
