package org.orderyard.console.explain;

/** Sentences within sentences. */
final class Sentences {
    private Sentences() {}

    static String bare(String text) {
        return text.strip().replaceAll("\\.$", "");
    }
}
