package org.orderyard.flow.yescart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.flow.yescart.CartTrial.deliveryIn;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.Decision;

/** What an order passes on its way, whatever state it is in later: exports begin with it. */
class YesCartMilestoneTest {
    @Tag("Y051")
    @Tag("Y053")
    @Tag("Y054")
    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource({
        "os.waiting, approve, ds.inventory.reserved, INITPAID",
        "os.waiting, cancel, ds.inventory.reserved, CANCELLED",
        "os.completed, return, ds.shipped, RETURNED",
    })
    void theOrderReachesAMilestone(String order, String event, String delivery, String milestone) {
        var row = deliveryIn(delivery).orderIn(order).orderTold(event);

        assertThat(row.written()).contains(new Decision.Reached(milestone, Optional.empty()));
    }

    @Tag("Y051")
    @ParameterizedTest(name = "payment-result {0}: {1}")
    @CsvSource({"OK, true", "PROCESSING, false"})
    void aPaymentThatIsConfirmedIsAMilestone(String result, boolean isReached) {
        var row = deliveryIn("ds.inventory.reserved")
                .orderIn("os.waiting.payment")
                .orderTold("payment-result", new Said.Paid(result));

        assertThat(row.written().contains(new Decision.Reached("INITPAID", Optional.empty())))
                .isEqualTo(isReached);
    }

    @Tag("Y052")
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"ds.shipment.inprogress, ds.packing", "ds.shipment.inprogress, ds.shipped"})
    void aDeliveryReachesItsOwnMilestone(String state, String beside) {
        var row = deliveryIn(state).captured().beside(beside).told("shipment-complete");

        assertThat(row.delivery().state()).isEqualTo("ds.shipped");
        assertThat(row.written()).contains(new Decision.Reached("DELIVERY", Optional.of(CartTrial.FIRST)));
    }
}
