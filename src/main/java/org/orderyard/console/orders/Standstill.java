package org.orderyard.console.orders;

/** Which orders do not go on by themselves: each part has a small index of its own, so that it costs the same among a million. */
public final class Standstill {
    public static final String IDS = """
        select order_id from dead_letters where status = 'OPEN' and order_id is not null
        union select order_id from holds
        union select order_id from conflict_cases where closed_at is null
        union select order_id from deliveries where phase = 'WAIT_STOCK'
        union select id from orders
              where phase in ('AWAIT_PAYMENT', 'AWAIT_APPROVAL', 'CANCELLED_REFUND_DUE', 'RETURNED_REFUND_DUE')
        """;

    private Standstill() {}
}
