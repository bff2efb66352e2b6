package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefaultFlowTest {
    @Test
    void isSoundWhateverItsGuardsAndEffectsMean() {
        var flow = FlowFile.read(Path.of("flows/ship-to-customer.yaml"));

        assertThat(FlowLint.check(flow, Parcels.vocabulary()))
                .extracting(Problem::toString)
                .filteredOn(it -> !it.contains("unknown guard") && !it.contains("unknown effect"))
                .isEmpty();
    }
}
