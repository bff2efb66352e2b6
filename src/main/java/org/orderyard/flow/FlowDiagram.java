package org.orderyard.flow;

import java.util.List;
import java.util.stream.Collectors;

/** A machine as a graph, for pages to draw. Nothing is in it that the flow file does not say. */
public record FlowDiagram(List<Node> nodes, List<Edge> edges) {
    /** @param starts whether an order or delivery may begin here */
    public record Node(String state, String shownAs, Phase phase, String means, boolean starts) {}

    /**
     * @param event {@code rollup} where the deliveries move the order
     * @param when in guard words; empty: always
     * @param effects as the flow file calls them
     */
    public record Edge(String from, String to, String event, String when, List<String> effects, int line) {}

    public static FlowDiagram ofOrder(Flow flow) {
        return of(flow.order(), Move.ofOrder(flow));
    }

    public static FlowDiagram ofDelivery(Flow flow) {
        return of(flow.delivery(), Move.ofDelivery(flow));
    }

    private static FlowDiagram of(Machine machine, List<Move> moves) {
        var nodes = machine.states().values().stream()
                .map(it -> new Node(it.name(), it.shownAs(), it.phase(), it.means(), machine.mayStartIn(it.name())))
                .toList();
        return new FlowDiagram(nodes, moves.stream().map(FlowDiagram::edge).toList());
    }

    private static Edge edge(Move move) {
        return new Edge(
                move.from(),
                move.to(),
                move.event(),
                words(move.when()),
                move.effects().stream().map(EffectCall::toString).toList(),
                move.line());
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.Always it -> "";
            case Condition.Test it ->
                it.argument().isMissingNode()
                        ? it.guard()
                        : it.guard() + " " + String.join(", ", Words.of(it.argument()));
            case Condition.All it -> joined(it.parts(), " and ");
            case Condition.Any it -> joined(it.parts(), " or ");
            case Condition.Not it -> "not " + words(it.part());
        };
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(FlowDiagram::words).collect(Collectors.joining(by, "(", ")"));
    }
}
