package org.orderyard.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a flow file, collected so that its author sees everything at once. */
final class Faults {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void error(int line, String text, Object... arguments) {
        problems.add(new Problem(file, line, Problem.Severity.ERROR, text.formatted(arguments)));
    }

    void warning(int line, String text, Object... arguments) {
        problems.add(new Problem(file, line, Problem.Severity.WARNING, text.formatted(arguments)));
    }

    List<Problem> inOrder() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }
}
