package org.orderyard.flow;

import java.util.Set;

/** A flow names a guard or effect that this node does not have. */
public class UnknownWord extends RuntimeException {
    UnknownWord(String kind, String word, Set<String> known) {
        super("Unknown %s '%s'; known are %s".formatted(kind, word, new java.util.TreeSet<>(known)));
    }
}
