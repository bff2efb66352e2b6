package org.orderyard.console.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.orderyard.flow.FlowDiagram;

/** Places the states of a machine from top to bottom. What leads from a state to itself is left out: it is told in the timeline. */
final class Layout {
    private static final int LINE = 14;
    private static final int MOST_WORDS = 3;

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<ElkEdge, Boolean> rollups = new HashMap<>();

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layout() {}

    /** ELK is not made for two threads at once. */
    static synchronized Drawing of(FlowDiagram diagram) {
        return new Layout().draw(diagram);
    }

    private Drawing draw(FlowDiagram diagram) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        // States from top to bottom as the file tells them.
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 32.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
        diagram.nodes().forEach(this::add);
        Edges.of(diagram).forEach(this::add);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return new Drawing(
                (int) Math.ceil(graph.getWidth()),
                (int) Math.ceil(graph.getHeight()),
                diagram.nodes().stream().map(this::box).toList(),
                graph.getContainedEdges().stream().map(this::line).toList());
    }

    private void add(FlowDiagram.Node it) {
        var node = ElkGraphUtil.createNode(graph);
        node.setDimensions(Math.max(96, it.state().length() * 7.6 + 24), 44);
        nodes.put(it.state(), node);
    }

    private void add(Edges.Ends ends, Set<String> words) {
        var edge = ElkGraphUtil.createSimpleEdge(nodes.get(ends.from()), nodes.get(ends.to()));
        rollups.put(edge, ends.isRollup());
        if (ends.isRollup()) return;
        words.stream().limit(MOST_WORDS).forEach(it -> {
            var label = ElkGraphUtil.createLabel(it, edge);
            label.setDimensions(it.length() * 6.4 + 4, LINE);
        });
    }

    private Drawing.Box box(FlowDiagram.Node it) {
        var node = Objects.requireNonNull(nodes.get(it.state()));
        return new Drawing.Box(
                (int) node.getX(),
                (int) node.getY(),
                (int) node.getWidth(),
                (int) node.getHeight(),
                it.state(),
                it.phase().name(),
                it.means(),
                "");
    }

    private Drawing.Line line(ElkEdge edge) {
        var path = edge.getSections().stream().map(Layout::path).collect(Collectors.joining(" "));
        var texts = edge.getLabels().stream()
                .map(it -> new Drawing.Text((int) it.getX() + 2, (int) it.getY() + LINE - 3, it.getText()))
                .toList();
        return new Drawing.Line(path, Objects.requireNonNull(rollups.get(edge)), List.copyOf(texts));
    }

    private static String path(ElkEdgeSection section) {
        var points = new StringBuilder("M%d %d".formatted((int) section.getStartX(), (int) section.getStartY()));
        section.getBendPoints().forEach(it -> points.append(" L%d %d".formatted((int) it.getX(), (int) it.getY())));
        return points.append(" L%d %d".formatted((int) section.getEndX(), (int) section.getEndY()))
                .toString();
    }
}
