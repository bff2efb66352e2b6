package org.orderyard.order;

import org.orderyard.flow.Write;

/** A sentence for the order's timeline: what an effect did not do, and why. */
public record NoteDown(String text) implements Write {
    @Override
    public String inWords() {
        return text;
    }
}
