package org.orderyard.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Endpoint files that cannot be used; nothing is taken in until they are right. */
public class UnusableEndpoints extends RuntimeException {
    private final List<Problem> problems;

    UnusableEndpoints(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
