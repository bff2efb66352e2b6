package org.orderyard.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the bench has to say.
 *
 * @param full as fast as the hub goes, with {@code window} orders always on their way
 * @param poisoned the same with one unreadable message in a hundred, if that was asked for
 * @param paced at a given rate, otherwise at half of what was measured
 * @param transitionsPerOrder the fewest recorded for any order
 * @param rawRowsPerSecond rows of a recorded transition, plain JDBC, one connection, 200 per commit
 * @param ratio recorded transitions a second at full load to the raw limit
 */
record Figures(
        Machine machine,
        Map<String, String> postgres,
        int window,
        Stretch full,
        @Nullable Poisoned poisoned,
        Stretch paced,
        long lifecycles,
        long transitions,
        long transitionsPerOrder,
        double rawRowsPerSecond,
        double ratio,
        List<String> findings) {

    /** @param messages that nobody could read */
    record Poisoned(long messages, Stretch before, Stretch with, Stretch after) {
        /** Throughput of the others, beside the mean of what it was before and after. */
        double ratio() {
            return 2 * with.lifecyclesPerSecond() / (before.lifecyclesPerSecond() + after.lifecyclesPerSecond());
        }

        String lines() {
            return "With one unreadable message in a hundred (%,d): %.0f lifecycles/s, without %.0f before and %.0f after; ratio %.2f%n"
                    .formatted(
                            messages,
                            with.lifecyclesPerSecond(),
                            before.lifecyclesPerSecond(),
                            after.lifecyclesPerSecond(),
                            ratio());
        }
    }

    String lines() {
        return """

            Machine: %s
            PostgreSQL: %s
            Full load, %d orders on their way:
            %s
            %sPaced:
            %s
            All: %,d lifecycles with %,d recorded transitions, at least %d each
            Raw limit: %,.0f rows/s (plain JDBC, one connection, 200 per commit); recorded transitions are %.2f of it
            Findings: %s\
            """.formatted(
                        machine.line(),
                        postgres,
                        window,
                        full.lines(),
                        poisoned == null ? "" : poisoned.lines(),
                        paced.lines(),
                        lifecycles,
                        transitions,
                        transitionsPerOrder,
                        rawRowsPerSecond,
                        ratio,
                        findings.isEmpty() ? "none" : "\n  " + String.join("\n  ", findings));
    }

    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    }
}
