package org.orderyard.shop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a sale when its order begins.
 *
 * @param isToShip whether at least one unit has still to be shipped
 * @param payment how it is to be paid, in the channel's word; empty: not said
 * @param failures how often a payment failed
 */
public record Sale(Optional<Mode> mode, boolean isToShip, String payment, Outcome outcome, int failures) {
    /** How a till sold it. */
    public enum Mode {
        CARRY,
        DELIVERY,
        LAYAWAY,
        LAYAWAY_CANCELLED
    }

    /** How far its payment is. */
    public enum Outcome {
        /** Nobody has tried to pay. */
        NONE,
        /** The gateway has not decided yet. */
        PENDING,
        /** A person has to see to it: cash on delivery, a transfer, a cheque. */
        MANUAL,
        FAILED,
        /** Paid or authorised, but less than the total. */
        PART_PAID,
        PAID
    }

    /**
     * What a rule asks of a sale; what it does not name may be anything.
     *
     * @param failures at least so many
     */
    public record Terms(
            List<Mode> modes, Optional<Boolean> toShip, List<String> payments, List<Outcome> outcomes, int failures) {
        public Terms {
            modes = List.copyOf(modes);
            payments = payments.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
            outcomes = List.copyOf(outcomes);
        }

        boolean fit(Sale sale) {
            return (modes.isEmpty() || sale.mode.filter(modes::contains).isPresent())
                    && toShip.map(it -> it == sale.isToShip).orElse(true)
                    && (payments.isEmpty() || payments.contains(sale.payment.toLowerCase(Locale.ROOT)))
                    && (outcomes.isEmpty() || outcomes.contains(sale.outcome))
                    && sale.failures >= failures;
        }
    }
}
