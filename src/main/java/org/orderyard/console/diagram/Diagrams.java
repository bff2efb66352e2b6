package org.orderyard.console.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.flow.Flow;
import org.orderyard.flow.FlowDiagram;
import org.springframework.stereotype.Component;

/** Drawings of flows, laid out once for each version, with the states of an order marked. */
@Component
public class Diagrams {
    private record Key(Flow flow, boolean isOfDeliveries) {}

    private final Map<Key, Drawing> drawn = new ConcurrentHashMap<>();

    public Drawing ofOrder(Flow flow, String current, Set<String> visited) {
        var drawing = drawn.computeIfAbsent(new Key(flow, false), _ -> Layout.of(FlowDiagram.ofOrder(flow)));
        return marked(drawing, List.of(current), visited);
    }

    public Drawing ofDeliveries(Flow flow, Collection<String> current, Set<String> visited) {
        var drawing = drawn.computeIfAbsent(new Key(flow, true), _ -> Layout.of(FlowDiagram.ofDelivery(flow)));
        return marked(drawing, current, visited);
    }

    private static Drawing marked(Drawing drawing, Collection<String> current, Set<String> visited) {
        return drawing.withBoxes(drawing.boxes().stream()
                .map(it -> it.marked(marks(it.state(), current, visited)))
                .toList());
    }

    private static String marks(String state, Collection<String> current, Set<String> visited) {
        if (current.contains(state)) return "current";
        return visited.contains(state) ? "visited" : "unseen";
    }
}
