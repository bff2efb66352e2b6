package org.orderyard.flow;

import java.util.List;
import java.util.stream.Collectors;

/** A flow file cannot be understood; nothing of it is used. */
public class FaultyFlow extends RuntimeException {
    private final transient List<Problem> problems;

    public FaultyFlow(String file, List<Problem> problems) {
        super("Flow file %s is not used:%n%s"
                .formatted(file, problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
