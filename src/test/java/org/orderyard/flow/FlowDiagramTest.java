package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FlowDiagramTest {
    private static final Flow FLOW = FlowFile.read(Path.of("src/test/resources/flows/sound.yaml"));

    @Test
    void showsEveryStateWithItsPhaseInTheOrderOfTheFile() {
        assertThat(FlowDiagram.ofDelivery(FLOW).nodes())
                .extracting(FlowDiagram.Node::state, FlowDiagram.Node::phase, FlowDiagram.Node::starts)
                .containsExactly(
                        tuple("packed", DeliveryPhase.READY, true),
                        tuple("sent-for", DeliveryPhase.IN_TRANSIT, false),
                        tuple("away", DeliveryPhase.IN_TRANSIT, false),
                        tuple("there", DeliveryPhase.DELIVERED, false),
                        tuple("dropped", DeliveryPhase.VOID, false));
    }

    @Test
    void showsTransitionsAndTheRollUpWithTheirConditions() {
        assertThat(FlowDiagram.ofOrder(FLOW).edges())
                .extracting(
                        FlowDiagram.Edge::from, FlowDiagram.Edge::to, FlowDiagram.Edge::event, FlowDiagram.Edge::when)
                .containsExactly(
                        tuple("open", "open", "stop", ""),
                        tuple("done", "back", "send-back", ""),
                        tuple("open", "stopped", "rollup", "(order-state open and all-deliveries VOID)"),
                        tuple("open", "done", "rollup", "all-deliveries DELIVERED"));
    }

    @Test
    void showsNoEdgeForWhatIsRefused() {
        assertThat(FlowDiagram.ofOrder(FLOW).edges())
                .extracting(FlowDiagram.Edge::line)
                .doesNotContain(24);
    }
}
