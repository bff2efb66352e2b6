package org.orderyard.local.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure is worth nothing without. */
record Machine(int cores, long ramMiB, String cpu, String system, String java, double loadAtStart) {
    static Machine here() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                bean.getTotalMemorySize() >> 20,
                cpuModel(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                bean.getSystemLoadAverage());
    }

    String line() {
        return "%d cores (%s), %d MiB RAM, %s, Java %s; load before the start %.1f"
                .formatted(cores, cpu, ramMiB, system, java, loadAtStart);
    }

    private static String cpuModel() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(it -> it.startsWith("model name"))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
