package org.orderyard.console.letters;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** What was changed in a text, line by line; long stretches that are the same are folded. */
final class LineDiff {
    /** Beyond these only the two ends that are the same are told apart from the middle that is not. */
    private static final int MOST = 2000;

    private static final int AROUND = 3;

    enum Kind {
        SAME,
        REMOVED,
        ADDED,
        FOLDED
    }

    /** @param number of the line in its own text; 0: none */
    record Row(Kind kind, int number, String text) {
        public String sign() {
            return switch (kind) {
                case SAME -> " ";
                case REMOVED -> "−";
                case ADDED -> "+";
                case FOLDED -> "┄";
            };
        }

        public String look() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private LineDiff() {}

    static List<Row> of(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) head++;
        var tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) tail++;
        var rows = new ArrayList<Row>();
        for (int i = 0; i < head; i++) rows.add(new Row(Kind.SAME, i + 1, now.get(i)));
        rows.addAll(middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), head));
        for (int i = now.size() - tail; i < now.size(); i++) rows.add(new Row(Kind.SAME, i + 1, now.get(i)));
        return folded(rows);
    }

    private static List<Row> middle(List<String> old, List<String> now, int from) {
        var common = old.size() > MOST || now.size() > MOST ? new int[old.size() + 1][1] : common(old, now);
        var isRough = common[0].length != now.size() + 1;
        var rows = new ArrayList<Row>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (!isRough && i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                rows.add(new Row(Kind.SAME, from + ++j, now.get(j - 1)));
                i++;
            } else if (i < old.size() && (isRough || j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(Kind.REMOVED, from + i + 1, old.get(i++)));
            } else rows.add(new Row(Kind.ADDED, from + j + 1, now.get(j++)));
        }
        return rows;
    }

    /** How many lines what begins at each place of both has in common. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    private static List<Row> folded(List<Row> rows) {
        var kept = new LinkedList<Row>();
        var hidden = 0;
        for (int i = 0; i < rows.size(); i++) {
            var isNear = rows.subList(Math.max(0, i - AROUND), Math.min(rows.size(), i + AROUND + 1)).stream()
                    .anyMatch(it -> it.kind() != Kind.SAME);
            if (isNear) {
                if (hidden > 0) kept.add(new Row(Kind.FOLDED, 0, "%d equal lines".formatted(hidden)));
                hidden = 0;
                kept.add(rows.get(i));
            } else hidden++;
        }
        if (hidden > 0) kept.add(new Row(Kind.FOLDED, 0, "%d equal lines".formatted(hidden)));
        return kept;
    }
}
