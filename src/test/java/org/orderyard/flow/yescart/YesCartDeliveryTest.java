package org.orderyard.flow.yescart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.flow.yescart.Cart.PIECES;
import static org.orderyard.flow.yescart.CartTrial.deliveryIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.Decision;
import org.orderyard.flow.FlowFile;

/** The delivery table of Yes-Cart, row by row: placing, stock and packing. */
class YesCartDeliveryTest {
    private static final Wanted.Mail OUT_OF_STOCK = new Wanted.Mail("adm-cant-allocate-product-qty");

    @Tag("Y091")
    @ParameterizedTest(name = "ds.fullfillment, evt.pending, {0}: ds.inventory.reserved, {1} pieces reserved")
    @CsvSource({"D1, 3", "D3, 3", "D4, 0"})
    void reservesAtPlacementWhateverIsNotElectronic(String group, int reserved) {
        var row = deliveryIn("ds.fullfillment").ofGroup(group).told("pending");

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.reserved");
        assertThat(row.shelf().reserved()).isEqualTo(reserved);
    }

    @Test
    @Tag("Y091")
    void aShortageRefusesThePlacementAndLeavesNothingReserved() {
        var row = deliveryIn("ds.fullfillment")
                .beside("ds.fullfillment")
                .onHand(PIECES)
                .orderIn("os.none");

        row.orderTold("place");

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
        assertThat(row.shelf().reserved()).isZero();
        assertThat(row.cart().deliveries()).extracting(Cart.Shipment::state).containsOnly("ds.fullfillment");
    }

    /** Conflict T16: the description postpones the reservation, the code does not; one word of the flow decides. */
    @ParameterizedTest(name = "a pre-order is reserved at placement, pre-orders: {0}: {1} pieces")
    @CsvSource({"later, 0", "now, 3"})
    @Tag("Y023")
    void aPreOrderIsReservedWhenTheFlowSaysSo(String setting, int reserved) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/flows/yes-cart.yaml"))
                .replace("{ pre-orders: later }", "{ pre-orders: " + setting + " }");

        var row = deliveryIn("ds.fullfillment")
                .ofGroup("D2")
                .under(FlowFile.read("yes-cart.yaml", text))
                .told("pending");

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.reserved");
        assertThat(row.shelf().reserved()).isEqualTo(reserved);
    }

    @Tag("Y093")
    @ParameterizedTest(name = "ds.inventory.reserved, evt.payment.ok, {0}: {1}")
    @CsvSource({
        "D1, ds.wait.allocation",
        "D2, ds.wait.date",
        "D5, ds.wait.date",
        "D3, ds.wait.inventory",
    })
    void waitsAsItsGroupSaysOnceItIsPaid(String group, String state) {
        var row = deliveryIn("ds.inventory.reserved").ofGroup(group).told("payment-ok");

        assertThat(row.delivery().state()).isEqualTo(state);
    }

    @Test
    void aGroupThatCannotBeShippedIsRefused() {
        var row = deliveryIn("ds.inventory.reserved").ofGroup("OOS").told("payment-ok");

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
    }

    @Tag("Y095")
    @ParameterizedTest(name = "{0}, {1}, all lines allocatable: ds.inventory.allocated, allocate")
    @CsvSource({"ds.wait.allocation, process-allocation", "ds.wait.inventory, delivery-allowed-quantity"})
    void allocatesWhatIsAllocatable(String state, String event) {
        var row = deliveryIn(state).onHand(PIECES).told(event);

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.allocated");
        assertThat(row.shelf().onHand()).isZero();
        assertThat(row.shelf().reserved()).isZero();
    }

    @Tag("Y095")
    @ParameterizedTest(name = "{0}, {1}, not allocatable: stays, one out-of-stock mail however often it is tried")
    @CsvSource({"ds.wait.allocation, process-allocation", "ds.wait.inventory, delivery-allowed-quantity"})
    void waitsOnAndTellsOnceWhatIsNotAllocatable(String state, String event) {
        var row = deliveryIn(state).onHand(PIECES - 1).told(event).told(event);

        assertThat(row.delivery().state()).isEqualTo(state);
        assertThat(row.shelf().onHand()).isEqualTo(PIECES - 1);
        assertThat(row.written()).containsExactly(OUT_OF_STOCK);
    }

    @Test
    @Tag("Y097")
    void aPreOrderWaitsUntilEverythingInItIsReleased() {
        var row = deliveryIn("ds.wait.date").ofGroup("D2").releasedIn(Duration.ofHours(1));

        row.told("delivery-allowed-timeout");

        assertThat(row.delivery().state()).isEqualTo("ds.wait.date");
    }

    @Test
    @Tag("Y097")
    @Tag("Y023")
    void aReleasedPreOrderIsReservedAndAllocatedInOneGo() {
        var row = deliveryIn("ds.wait.date")
                .ofGroup("D2")
                .unreserved()
                .onHand(PIECES)
                .releasedIn(Duration.ZERO);

        row.told("delivery-allowed-timeout");

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.allocated");
        assertThat(row.shelf().free()).isZero();
    }

    @Test
    @Tag("Y097")
    void aReleasedPreOrderWithoutStockWaitsForStock() {
        var row =
                deliveryIn("ds.wait.date").ofGroup("D2").unreserved().onHand(0).releasedIn(Duration.ZERO);

        row.told("delivery-allowed-timeout");

        assertThat(row.delivery().state()).isEqualTo("ds.wait.inventory");
        assertThat(row.written()).containsExactly(OUT_OF_STOCK);

        row.onHand(PIECES).told("delivery-allowed-quantity");
        assertThat(row.delivery().state()).isEqualTo("ds.inventory.allocated");
    }

    @Test
    @Tag("Y025")
    void aPersonPacksAndMarksReady() {
        var row = deliveryIn("ds.inventory.allocated").told("release-to-pack");
        assertThat(row.delivery().state()).isEqualTo("ds.packing");

        row.told("packing-complete");
        assertThat(row.delivery().state()).isEqualTo("ds.shipment.ready");
        assertThat(row.written()).containsExactly(new Wanted.Mail("order-delivery-readytoshipping"));
    }
}
