package org.orderyard.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All payment transactions of an order; every amount is derived from them. */
public record Payments(List<PaymentTransaction> transactions) {
    static final Payments NONE = new Payments(List.of());

    /** Those that count towards a total in this currency; amounts of another one are facts, but cannot be added to it. */
    public Payments in(String currency) {
        return new Payments(transactions.stream()
                .filter(it -> it.currency().isEmpty() || it.currency().equals(currency))
                .toList());
    }

    public BigDecimal captured() {
        return sum(Set.of("CAPTURE", "AUTH_CAPTURE"));
    }

    public BigDecimal refunded() {
        return sum(Set.of("REFUND"));
    }

    public BigDecimal authorised() {
        return sum(Set.of("AUTH")).subtract(sum(Set.of("VOID")));
    }

    /** Whether what is captured or authorised reaches the total; what was refunded was paid. */
    public boolean cover(BigDecimal total) {
        return captured().max(authorised()).compareTo(total) >= 0;
    }

    /** What was captured and not given back. */
    public BigDecimal kept() {
        return captured().subtract(refunded());
    }

    public boolean isRefundDue() {
        return captured().compareTo(refunded()) > 0;
    }

    /** With those that are not known yet. */
    Payments and(List<PaymentTransaction> more) {
        return new Payments(
                Stream.concat(transactions.stream(), unknown(more).stream()).toList());
    }

    List<PaymentTransaction> unknown(List<PaymentTransaction> some) {
        return some.stream()
                .filter(it ->
                        transactions.stream().noneMatch(known -> known.key().equals(it.key())))
                .toList();
    }

    private BigDecimal sum(Set<String> operations) {
        return transactions.stream()
                .filter(PaymentTransaction::isOk)
                .filter(it -> operations.contains(it.operation()))
                .map(PaymentTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
