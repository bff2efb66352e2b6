package org.orderyard.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** Guesses which word was meant by a mistyped one. */
final class Nearest {
    private Nearest() {}

    /** @return a hint to be put behind "unknown word" */
    static String hint(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String it) -> distance(word, it)).thenComparing(it -> it))
                .filter(it -> distance(word, it) <= (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)))
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "known are " + new TreeSet<>(known));
    }

    /** Edits from one word to the other; two letters that changed places are one edit. */
    private static int distance(String a, String b) {
        var edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, edits);
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] edits) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        var best = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
