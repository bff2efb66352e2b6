package org.orderyard.flow;

/** Something that a decision wants written; the module that declares it also writes it, for a whole batch at once. */
public interface Write {
    /** What people are told of it before it is done; empty: nothing that would concern them. */
    default String inWords() {
        return "";
    }
}
