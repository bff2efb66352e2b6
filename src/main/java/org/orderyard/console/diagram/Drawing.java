package org.orderyard.console.diagram;

import java.util.List;

/** A laid out diagram, in pixels; a template only writes it down. */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
    /** @param marks classes: {@code current}, {@code visited} */
    public record Box(int x, int y, int width, int height, String state, String phase, String means, String marks) {
        Box marked(String more) {
            return new Box(x, y, width, height, state, phase, means, more);
        }

        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * @param path of an SVG path
     * @param isRollup whether it is the deliveries that move the order along it
     */
    public record Line(String path, boolean isRollup, List<Text> texts) {}

    public record Text(int x, int y, String words) {}

    Drawing withBoxes(List<Box> others) {
        return new Drawing(width, height, others, lines);
    }
}
