package org.orderyard.shop;

import java.util.Optional;

/**
 * A rule of a channel: how an order begins whose sale is on these terms.
 *
 * @param flow empty: the channel's
 * @param state empty: where the flow begins
 * @param refusal why such an order is not taken; then nothing else is said
 * @param isProtected whether shops that inherit it may not go before it
 * @param place file and line
 */
public record Beginning(
        Sale.Terms when,
        Optional<String> flow,
        Optional<String> state,
        Optional<String> refusal,
        boolean isProtected,
        String place) {}
