package org.orderyard.flow;

/** A guard or effect asked for a fact that nobody had declared. */
public class FactNotLoaded extends RuntimeException {
    FactNotLoaded(FactKey<?> key) {
        super("Fact %s was not loaded: the guard or effect that reads it has to declare it in needs()".formatted(key));
    }
}
