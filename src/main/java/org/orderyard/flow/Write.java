package org.orderyard.flow;

/** Something that a decision wants written; the module that declares it also writes it, for a whole batch at once. */
public interface Write {}
