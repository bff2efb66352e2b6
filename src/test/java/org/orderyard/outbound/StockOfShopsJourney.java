package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.CodeDesk;
import org.orderyard.local.LocalProperties;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;
import org.springframework.beans.factory.annotation.Autowired;

/** Stock of several shops, through the endpoint that comes with the hub. */
@OutboundTest
class StockOfShopsJourney {
    private final String sku = "S-" + UUID.randomUUID();
    private final String name = UUID.randomUUID() + ".csv";

    @Autowired
    private OtherShops shops;

    @Autowired
    private CodeDesk codes;

    @Autowired
    private LocalProperties local;

    @Test
    void aRowNamesTheShopWhoseStockItCountsAndItsCodesAreThoseOfThatShop() throws IOException {
        codes.add(new CodeName("together", "stock", CodeKind.FACILITY, "LOC-9"), "SOUTH", "ana");

        put("shop,facility,sku,quantity\ntogether,NORTH,%1$s,3\ntogether,LOC-9,%1$s,4\nnowhere,NORTH,%1$s,5\n"
                .formatted(sku));

        await("stock of " + sku)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shops.onHand("SOUTH", sku)).isEqualTo(4));
        assertThat(shops.onHand("NORTH", sku)).isEqualTo(3);
    }

    @Test
    void theSameReceiptOfTwoShopsIsTwoReceipts() {
        shops.receipt("together", "NORTH", sku, 2, "R-" + sku);
        shops.receipt("apart", "SOUTH", sku, 1, "R-" + sku);

        await("stock of " + sku).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(shops.onHand("NORTH", sku)).isEqualTo(2);
            assertThat(shops.onHand("SOUTH", sku)).isEqualTo(1);
        });
    }

    private void put(String text) throws IOException {
        var inbox = Files.createDirectories(local.data().resolve("inbox/stock"));
        var part = Files.writeString(inbox.resolve(".part-" + name), text);
        Files.move(part, inbox.resolve(name));
    }
}
