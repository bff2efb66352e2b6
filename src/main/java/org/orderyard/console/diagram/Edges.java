package org.orderyard.console.diagram;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FlowDiagram;

/** Which lines are drawn between states, and with which words. */
final class Edges {
    private static final String ROLLUP = "rollup";

    record Ends(String from, String to, boolean isRollup) {}

    private Edges() {}

    static Map<Ends, Set<String>> of(FlowDiagram diagram) {
        return diagram.edges().stream()
                .filter(it -> !it.from().equals(it.to()))
                .filter(it -> !isRollup(it) || isNearest(diagram, it))
                .collect(Collectors.groupingBy(
                        it -> new Ends(it.from(), it.to(), isRollup(it)),
                        LinkedHashMap::new,
                        Collectors.mapping(FlowDiagram.Edge::event, Collectors.toCollection(LinkedHashSet::new))));
    }

    private static boolean isRollup(FlowDiagram.Edge edge) {
        return edge.event().equals(ROLLUP);
    }

    /** The roll-up leads from nearly every state to nearly every later one: one line to each says as much as a web of them. */
    private static boolean isNearest(FlowDiagram diagram, FlowDiagram.Edge edge) {
        var target = progress(diagram, edge.to());
        return diagram.edges().stream()
                .filter(it -> isRollup(it) && it.to().equals(edge.to()))
                .map(FlowDiagram.Edge::from)
                .filter(it -> progress(diagram, it) < target)
                .max(Comparator.comparingInt(it -> progress(diagram, it)))
                .map(edge.from()::equals)
                .orElse(true);
    }

    /** How far an order is in this state; phases stand in the order in which an order meets them. */
    private static int progress(FlowDiagram diagram, String state) {
        return diagram.nodes().stream()
                .filter(it -> it.state().equals(state))
                .mapToInt(it -> ((Enum<?>) it.phase()).ordinal())
                .findFirst()
                .orElse(0);
    }
}
