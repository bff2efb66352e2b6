package org.orderyard.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time by process since it began, from Linux' /proc; elsewhere zero. @param micros by name of the process */
record CpuTime(Map<String, Double> micros) {
    private static final double MICROS_PER_TICK = 10_000;

    static CpuTime of(Servers servers) {
        var micros = new TreeMap<String, Double>();
        micros.put("hub", own(servers.hub().process().pid()));
        micros.put("broker", own(servers.broker().pid()));
        micros.put("bench", own(ProcessHandle.current().pid()));
        micros.put("postgres", withChildren(servers.database().process()));
        return new CpuTime(micros);
    }

    Map<String, Double> since(CpuTime earlier, double perMessages) {
        var shares = new TreeMap<String, Double>();
        micros.forEach((name, it) -> shares.put(name, (it - earlier.micros.getOrDefault(name, 0.0)) / perMessages));
        return shares;
    }

    /** Sessions that have ended are in the server's own account of its children. */
    private static double withChildren(ProcessHandle server) {
        return ticks(server.pid(), 13, 17)
                + server.descendants().mapToDouble(it -> own(it.pid())).sum();
    }

    private static double own(long pid) {
        return ticks(pid, 13, 15);
    }

    /** Fields of proc(5)'s stat from 0: utime, stime, cutime, cstime are 13 to 16. */
    private static double ticks(long pid, int from, int to) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(afterName)
                            .skip(from - 2)
                            .limit(to - from)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MICROS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
