package org.orderyard.local.bench;

import java.util.Map;

/**
 * What was measured between two moments.
 *
 * @param p50 milliseconds from the order's sending to the warehouse's receipt of the request
 * @param cpuMicrosPerMessage by process
 */
record Stretch(
        double seconds,
        long lifecycles,
        double lifecyclesPerSecond,
        double messagesInPerSecond,
        double messagesOutPerSecond,
        double transitionsPerSecond,
        double p50,
        double p99,
        double statementsPerBatch,
        double messagesPerBatch,
        Map<String, Double> cpuMicrosPerMessage,
        double heapUsedMiB,
        double heapMaxMiB) {

    String lines() {
        return """
            %.0f lifecycles/s (%,d in %.0f s); messages/s %.0f in, %.0f out; recorded transitions/s %.0f
            order sent to request received: p50 %.1f ms, p99 %.1f ms
            per batch: %.1f statements, %.1f messages
            CPU-µs per message: %s
            hub heap %.0f of %.0f MiB\
            """.formatted(
                        lifecyclesPerSecond,
                        lifecycles,
                        seconds,
                        messagesInPerSecond,
                        messagesOutPerSecond,
                        transitionsPerSecond,
                        p50,
                        p99,
                        statementsPerBatch,
                        messagesPerBatch,
                        cpuLine(),
                        heapUsedMiB,
                        heapMaxMiB);
    }

    private String cpuLine() {
        var line = new StringBuilder();
        cpuMicrosPerMessage.forEach((name, micros) -> line.append("%s %.0f, ".formatted(name, micros)));
        return line.append("together %.0f"
                        .formatted(cpuMicrosPerMessage.values().stream()
                                .mapToDouble(it -> it)
                                .sum()))
                .toString();
    }
}
