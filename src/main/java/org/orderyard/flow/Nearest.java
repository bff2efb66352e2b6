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

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
