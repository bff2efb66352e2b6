package org.orderyard.payment;

import java.util.List;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.springframework.stereotype.Component;

/** What flows may ask and do about payments. */
@Component
class PaymentWords implements Words {
    @Override
    public List<Guard<Order>> guards() {
        return List.of(
                new PaymentGuard(
                        "payment-covered",
                        (order, payments) -> payments.cover(order.document().total())),
                new PaymentGuard("refund-due", (_, payments) -> payments.isRefundDue()));
    }

    @Override
    public List<Effect<Order>> effects() {
        return List.of(new RecordPayments("record-payment"), new RecordPayments("record-payments"));
    }
}
