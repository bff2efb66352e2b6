package org.orderyard.console.explain;

import java.util.stream.Stream;

/** Money that is owed, one way or the other. */
final class Money implements Clue {
    private static final String COVERED = "payment-covered";

    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return switch (it.phase()) {
            case CANCELLED_REFUND_DUE, RETURNED_REFUND_DUE -> Stream.of(owed(it));
            case AWAIT_PAYMENT -> Stream.of(awaited(it));
            case AWAIT_APPROVAL -> Stream.of(approval(it));
            case NEW, OPEN, PART_SHIPPED, SHIPPED, COMPLETED, CANCELLED, RETURNED -> Stream.empty();
        };
    }

    private static Reason owed(Circumstances it) {
        var payments = it.order().payments();
        return Reason.of(
                Reason.Kind.REFUND,
                "The customer's money has to go back: %s %s of %s captured."
                        .formatted(
                                payments.captured().subtract(payments.refunded()),
                                it.order().head().currency(),
                                payments.captured()),
                Way.said("Refund it in the shop or at the gateway; the report of that moves the order"));
    }

    private static Reason awaited(Circumstances it) {
        var head = it.order().head();
        var payments = it.order().payments();
        var reason = Reason.of(
                Reason.Kind.PAYMENT,
                "No payment that covers the total has been reported: authorised %s, captured %s, needed %s %s."
                        .formatted(payments.authorised(), payments.captured(), head.total(), head.currency()),
                Way.said("The next report of the shop or the gateway moves it"));
        return it.asks(it.flow().order(), head.state(), COVERED) ? reason.because(COVERED) : reason;
    }

    private static Reason approval(Circumstances it) {
        return Reason.of(
                Reason.Kind.APPROVAL,
                "Nobody has approved it for %s."
                        .formatted(it.age(it.order().head().stateSince())),
                it.order().actions().stream().map(Way::by).toArray(Way[]::new));
    }
}
