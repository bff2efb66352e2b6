package org.orderyard.flow.yescart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.flow.yescart.CartTrial.deliveryIn;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.Decision;

/** The delivery table of Yes-Cart, row by row: cancelling, returning, and what partners report. */
class YesCartCancelAndUpdateTest {
    @Tag("Y102")
    @ParameterizedTest(name = "{0}, cancel: {1}, {2} on hand and {3} reserved of 10")
    @CsvSource({
        "ds.fullfillment, ds.inventory.void.wait, 10, 0",
        "ds.inventory.reserved, ds.inventory.void.reserv, 10, 0",
        "ds.wait.allocation, ds.inventory.void.reserv, 10, 0",
        "ds.wait.date, ds.inventory.void.reserv, 10, 0",
        "ds.wait.inventory, ds.inventory.void.reserv, 10, 0",
        "ds.inventory.allocated, ds.inventory.deallocated, 10, 0",
        "ds.packing, ds.inventory.deallocated, 10, 0",
        "ds.shipment.ready, ds.inventory.deallocated, 10, 0",
        "ds.shipment.ready.waiting.payment, ds.inventory.deallocated, 10, 0",
    })
    void cancellingGivesBackWhatTheDeliveryHad(String from, String to, int onHand, int reserved) {
        var row = deliveryIn(from).told("cancel");

        assertThat(row.delivery().state()).isEqualTo(to);
        assertThat(row.shelf().onHand()).isEqualTo(onHand);
        assertThat(row.shelf().reserved()).isEqualTo(reserved);
    }

    /** Conflict T19: a command that the state does not allow is refused and answered. */
    @Tag("Y102")
    @ParameterizedTest(name = "{0}, cancel: refused, nothing changes")
    @CsvSource({"ds.shipment.ready.capturing", "ds.shipment.inprogress", "ds.shipment.inprogress.waiting.payment"})
    void aShipmentInProgressIsNotCancelled(String state) {
        var row = deliveryIn(state).told("cancel");

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
        assertThat(row.delivery().state()).isEqualTo(state);
        assertThat(row.cart().state()).isEqualTo("os.in.progress");
    }

    @Test
    @Tag("Y102")
    void aReturnedDeliveryIsNotCreditedToTheStock() {
        var row = deliveryIn("ds.shipped").orderIn("os.completed").told("return");

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.returned");
        assertThat(row.shelf().onHand()).isEqualTo(10);
    }

    @Tag("Y115")
    @ParameterizedTest(name = "{0}, evt.delivery.update of a line, order {1}: {2}, {3} pieces reserved")
    @CsvSource({
        "ds.wait.allocation, os.in.progress, ds.packing, 0",
        "ds.wait.date, os.partially.shipped, ds.packing, 0",
        "ds.wait.inventory, os.in.progress, ds.packing, 0",
        "ds.wait.inventory, os.waiting, ds.wait.inventory, 3",
    })
    void whatAPartnerWorksOnNeedsNoReservationAnyMore(String from, String order, String to, int reserved) {
        var row = deliveryIn(from).orderIn(order).told("delivery-update", new Said.Updated(1, false));

        assertThat(row.delivery().state()).isEqualTo(to);
        assertThat(row.shelf().reserved()).isEqualTo(reserved);
    }

    @Test
    @Tag("Y115")
    void anUpdateWithoutLinesMovesNothing() {
        var row = deliveryIn("ds.wait.allocation").told("delivery-update", new Said.Updated(0, false));

        assertThat(row.delivery().state()).isEqualTo("ds.wait.allocation");
    }

    @Tag("Y115")
    @ParameterizedTest(name = "ds.packing, evt.delivery.update, all lines answered: {0}, order {1}: {2}")
    @CsvSource({
        "false, os.in.progress, ds.packing",
        "true, os.in.progress, ds.shipped",
        "true, os.waiting, ds.packing",
    })
    void packingIsOverWhenEveryLineWasDeliveredOrRejected(boolean all, String order, String to) {
        var row = deliveryIn("ds.packing").orderIn(order).told("delivery-update", new Said.Updated(2, all));

        assertThat(row.delivery().state()).isEqualTo(to);
    }

    @Test
    @Tag("Y115")
    void anUpdateOfEverythingTakesAWaitingDeliveryAllTheWay() {
        var row = deliveryIn("ds.wait.allocation").told("delivery-update", new Said.Updated(2, true));

        assertThat(row.delivery().state()).isEqualTo("ds.shipped");
        assertThat(row.shelf().reserved()).isZero();
    }

    @Test
    @Tag("Y102")
    void stockThatAPartnerShippedFromItsOwnIsNotCredited() {
        var row = deliveryIn("ds.wait.allocation").told("delivery-update", new Said.Updated(1, false));

        row.told("cancel");

        assertThat(row.delivery().state()).isEqualTo("ds.inventory.deallocated");
        assertThat(row.shelf()).extracting(Shelf::onHand, Shelf::reserved).containsExactly(10, 0);
    }
}
