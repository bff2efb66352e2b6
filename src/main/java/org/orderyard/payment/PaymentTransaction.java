package org.orderyard.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.orderyard.order.Command;

/**
 * One operation at a gateway, as it was reported: appended, never changed.
 *
 * @param operation AUTH, CAPTURE, AUTH_CAPTURE, VOID or REFUND
 * @param at when the money moved, by whoever reported it
 * @param result OK, PROCESSING, FAILED, or MANUAL: a person still has to see to it
 */
public record PaymentTransaction(
        String gateway,
        String operation,
        String result,
        BigDecimal amount,
        String currency,
        String reference,
        Optional<Instant> at) {

    static PaymentTransaction of(Command.Payment it) {
        return new PaymentTransaction(
                it.gateway(), it.operation(), it.result(), it.amount(), it.currency(), it.reference(), it.at());
    }

    /** The same report twice is one transaction; without a reference the amount has to tell them apart. */
    String key() {
        var which = reference.isEmpty() ? amount.stripTrailingZeros().toPlainString() : reference;
        return String.join("/", gateway, operation, which, result);
    }

    boolean isOk() {
        return result.equals("OK");
    }
}
