package org.orderyard.shop;

import java.util.Arrays;
import java.util.Locale;

/** What partners have codes of their own for. */
public enum CodeKind {
    SKU("SKU"),
    CARRIER("carrier"),
    FACILITY("facility"),
    REASON("reason"),
    STATUS("status");

    private final String noun;

    CodeKind(String noun) {
        this.noun = noun;
    }

    /** As people say it. */
    public String noun() {
        return noun;
    }

    /** As files and keys have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is no kind */
    public static CodeKind of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no kind of code; there are %s"
                        .formatted(
                                word,
                                Arrays.stream(values()).map(CodeKind::word).toList())));
    }
}
