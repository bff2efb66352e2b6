package org.orderyard.flow.yescart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderyard.flow.FlowLint;

class YesCartFlowTest {
    @Test
    void theLintFindsNothing() {
        assertThat(FlowLint.check(CartTrial.FLOW, CartTrial.WORDS)).isEmpty();
    }
}
