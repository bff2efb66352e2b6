package org.orderyard.integration;

import java.util.List;
import java.util.stream.Collectors;
import org.orderyard.intake.Problem;

/** Route files that would break a promise; the hub does not start with them. */
public class UnusableRoutes extends RuntimeException {
    UnusableRoutes(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
