package org.orderyard.flow.yescart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.flow.yescart.CartTrial.FIRST;
import static org.orderyard.flow.yescart.CartTrial.deliveryIn;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.Decision;

/** The delivery table of Yes-Cart, row by row: shipping, being paid for it, and what that does to the order. */
class YesCartShipmentTest {
    private static final Wanted.Milestone DELIVERY = new Wanted.Milestone("DELIVERY");
    private static final Said.Paid OK = new Said.Paid("OK");
    private static final Said.Paid FAILED = new Said.Paid("FAILED");

    @Tag("Y098")
    @ParameterizedTest(name = "{0}, evt.release.to.shipment, gateway {1}: {2}")
    @CsvSource({
        "ds.shipment.ready, 'authorise online', ds.shipment.ready.capturing",
        "ds.shipment.ready, 'authorise auto-capture', ds.shipment.ready.capturing",
        "ds.shipment.ready, 'authorise', ds.shipment.inprogress.waiting.payment",
        "ds.shipment.ready, 'online', ds.shipment.inprogress",
        "ds.shipment.ready, '', ds.shipment.inprogress",
        "ds.shipment.ready.waiting.payment, 'authorise online', ds.shipment.ready.capturing",
        "ds.shipment.ready.waiting.payment, 'authorise', ds.shipment.inprogress.waiting.payment",
        "ds.shipment.ready.waiting.payment, 'online', ds.shipment.inprogress",
    })
    void startsTheShipmentAsItsGatewayAllows(String from, String features, String to) {
        var row = deliveryIn(from).gateway(features.split(" ")).told("start-shipment");

        assertThat(row.delivery().state()).isEqualTo(to);
    }

    @Tag("Y098")
    @ParameterizedTest(name = "ds.shipment.ready, evt.release.to.shipment, capture {0}: {1}, transaction kept")
    @CsvSource({
        "OK, ds.shipment.inprogress",
        "PROCESSING, ds.shipment.ready.capturing",
        "FAILED, ds.shipment.ready.waiting.payment",
    })
    void shipsWhenTheCaptureIsOkAndKeepsTheTransactionInAnyCase(String result, String to) {
        var row = deliveryIn("ds.shipment.ready").gateway("authorise", "online").told("start-shipment");

        row.told("payment-result", new Said.Paid(result));

        assertThat(row.delivery().state()).isEqualTo(to);
        assertThat(row.written()).contains(new Wanted.Transaction("CAPTURE", result));
    }

    @Test
    @Tag("Y098")
    void aGatewayThatDoesNotAnswerLeavesThePaymentOpen() {
        var row = deliveryIn("ds.shipment.ready").gateway("authorise", "online").told("start-shipment");

        assertThat(row.written())
                .contains(new Decision.Wake(
                        "capture-timed-out",
                        Optional.of(FIRST),
                        "ds.shipment.ready.capturing",
                        CartTrial.NOW.plus(Duration.ofHours(4))));
        assertThat(row.told("capture-timed-out").delivery().state()).isEqualTo("ds.shipment.ready.waiting.payment");
    }

    @Test
    @Tag("Y098")
    void moneyThatComesLateShipsAllTheSame() {
        var row = deliveryIn("ds.shipment.ready.waiting.payment").told("payment-result", OK);

        assertThat(row.delivery().state()).isEqualTo("ds.shipment.inprogress");
    }

    @ParameterizedTest(name = "gateway {0}: captures {1}")
    @CsvSource({"authorise online per-shipment, 100-0", "authorise online, whole order"})
    void capturesTheShipmentOrTheWholeOrder(String features, String what) {
        var row = deliveryIn("ds.shipment.ready").gateway(features.split(" ")).told("start-shipment");

        assertThat(row.written()).contains(new Wanted.Capture(what));
    }

    @Test
    void aLaterShipmentOfACapturedOrderFindsNothingToCapture() {
        var row = deliveryIn("ds.shipment.ready").gateway("authorise", "online").told("start-shipment");
        row.told("payment-result", OK);

        var later = deliveryIn("ds.shipment.ready").gateway("authorise", "online");
        assertThat(row.cart().captured()).isTrue();
        assertThat(later.captured().told("start-shipment").delivery().state()).isEqualTo("ds.shipment.inprogress");
    }

    @Test
    @Tag("Y106")
    void aPaymentByHandNeedsANote() {
        var row = deliveryIn("ds.shipment.ready.waiting.payment");

        assertThat(row.told("start-shipment-manual-payment", new Said.Noted(" "))
                        .decision())
                .isInstanceOf(Decision.Refused.class);
        assertThat(row.delivery().state()).isEqualTo("ds.shipment.ready.waiting.payment");
    }

    @Test
    @Tag("Y106")
    void aPaymentByHandWithANoteShipsAndIsATransaction() {
        var row = deliveryIn("ds.shipment.ready.waiting.payment");

        row.told("start-shipment-manual-payment", new Said.Noted("cheque 4711"));

        assertThat(row.delivery().state()).isEqualTo("ds.shipment.inprogress");
        assertThat(row.written()).containsExactly(new Wanted.Transaction("MANUAL", "OK"));
    }

    /** Conflict T1: the milestone DELIVERY is reached when the shipment is complete. */
    @Tag("Y101")
    @ParameterizedTest(name = "{0}, {1}: ds.shipped, consume, DELIVERY, order completed")
    @CsvSource({
        "ds.shipment.inprogress, shipment-complete",
        "ds.shipment.inprogress, delivered",
        "ds.shipment.inprogress.waiting.payment, shipment-complete",
        "ds.shipment.inprogress.waiting.payment, delivered",
    })
    void aCompleteShipmentIsConsumedAndRollsUp(String from, String event) {
        var row = deliveryIn(from).told(event, new Said.Money(true));

        assertThat(row.delivery().state()).isEqualTo("ds.shipped");
        assertThat(row.delivery().stock()).isEqualTo(Cart.Stock.CONSUMED);
        assertThat(row.written()).contains(DELIVERY, new Wanted.Mail("order-shipping-completed"));
        assertThat(row.cart().state()).isEqualTo("os.completed");
    }

    @Test
    @Tag("Y101")
    void withoutTheMoneyAtTheDoorNobodyMarksADeliveryAsShipped() {
        var row = deliveryIn("ds.shipment.inprogress.waiting.payment");

        row.told("shipment-complete", new Said.Money(false));

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
        assertThat(row.delivery().state()).isEqualTo("ds.shipment.inprogress.waiting.payment");
    }

    /** Conflict T19: what has happened in the world is not refused; somebody has to look. */
    @Test
    @Tag("Y101")
    void aDeliveryThatArrivedUnpaidIsAConflict() {
        var row = deliveryIn("ds.shipment.inprogress.waiting.payment").told("delivered", new Said.Money(false));

        assertThat(row.decision()).isInstanceOf(Decision.Conflict.class);
    }

    /** Conflict T17: the table of the code ends in progress, the description goes straight to completed. */
    @Tag("Y043")
    @ParameterizedTest(name = "ds.inventory.reserved, evt.payment.ok, D4, gateway {0}: ds.shipped by itself")
    @CsvSource({"online", "authorise", "authorise online"})
    void anElectronicDeliveryCompletesByItself(String features) {
        var row = deliveryIn("ds.inventory.reserved").ofGroup("D4").gateway(features.split(" "));

        row.told("payment-ok");
        if (row.delivery().state().equals("ds.shipment.ready.capturing")) row.told("payment-result", OK);

        assertThat(row.delivery().state()).isEqualTo("ds.shipped");
        assertThat(row.cart().state()).isEqualTo("os.completed");
    }

    /** Conflict T18: collecting is a delivery too, with the same trigger for the money. */
    @Tag("Y119")
    @ParameterizedTest(name = "the customer collects it, gateway {0}: captured and ds.shipped")
    @CsvSource({"authorise", "authorise online", "authorise auto-capture"})
    void collectingCapturesAndCompletes(String features) {
        var row = deliveryIn("ds.shipment.ready").gateway(features.split(" ")).told("collected");
        if (row.delivery().state().equals("ds.shipment.ready.capturing")) row.told("payment-result", OK);

        assertThat(row.delivery().state()).isEqualTo("ds.shipped");
        assertThat(row.written()).contains(new Wanted.Transaction("CAPTURE", "OK"), DELIVERY);
    }

    @Test
    @Tag("Y119")
    void collectingWithoutMoneyLeavesThePaymentDue() {
        var row = deliveryIn("ds.shipment.ready").gateway("authorise", "online").told("collected");

        row.told("payment-result", FAILED);

        assertThat(row.delivery().state()).isEqualTo("ds.shipment.ready.waiting.payment");
    }

    @Test
    @Tag("Y028")
    void oneOfTwoDeliveriesThereMakesTheOrderPartiallyShipped() {
        var row = deliveryIn("ds.shipment.inprogress").beside("ds.packing").told("shipment-complete");

        assertThat(row.cart().state()).isEqualTo("os.partially.shipped");
    }

    @Test
    @Tag("Y028")
    void aCancelledDeliveryDoesNotKeepTheOrderFromCompleting() {
        var row = deliveryIn("ds.shipment.inprogress")
                .beside("ds.inventory.void.wait")
                .told("shipment-complete");

        assertThat(row.cart().state()).isEqualTo("os.completed");
    }

    @Tag("Y103")
    @ParameterizedTest(name = "order {0}, {1}, refund due {2}: {3}, delivery {4}")
    @CsvSource({
        "os.in.progress, cancel, false, ds.packing, os.cancelled, ds.inventory.deallocated",
        "os.in.progress, cancel, true, ds.packing, os.cancelled.waiting.payment, ds.inventory.deallocated",
        "os.waiting, cancel, false, ds.inventory.reserved, os.cancelled, ds.inventory.void.reserv",
        "os.completed, return, false, ds.shipped, os.returned, ds.inventory.returned",
        "os.completed, return, true, ds.shipped, os.returned.waiting.payment, ds.inventory.returned",
    })
    void cancellingOrReturningAnOrderTakesItsDeliveriesAlong(
            String order, String event, boolean due, String from, String to, String delivery) {
        var row = deliveryIn(from).orderIn(order);

        (due ? row.refundDue() : row).orderTold(event);

        assertThat(row.cart().state()).isEqualTo(to);
        assertThat(row.delivery().state()).isEqualTo(delivery);
    }

    @Tag("Y103")
    @ParameterizedTest(name = "order os.in.progress, cancel, one delivery {0}: refused")
    @CsvSource({"ds.shipment.inprogress", "ds.shipment.inprogress.waiting.payment", "ds.shipment.ready.capturing"})
    void anOrderWithADeliveryInTransitIsNotCancelled(String state) {
        var row = deliveryIn("ds.packing").beside(state).orderTold("cancel");

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
        assertThat(row.delivery().state()).isEqualTo("ds.packing");
    }

    @ParameterizedTest(name = "{0}, {1}: refused, naming the actual state")
    @CsvSource({"ds.packing, start-shipment", "ds.wait.date, release-to-pack", "ds.shipped, packing-complete"})
    void anActionOnAStatePassedLongAgoIsRefused(String state, String event) {
        var row = deliveryIn(state).told(event);

        assertThat(row.decision()).isInstanceOf(Decision.Refused.class);
        assertThat(row.decision().toString()).contains(state);
    }
}
