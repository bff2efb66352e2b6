package org.orderyard.local.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderyard.local.process.Processes;
import org.orderyard.local.process.Program;
import picocli.CommandLine.Option;

/** Options that bench and torture share. */
final class ServersOptions {
    /** Of so few processors, a collector that works beside the hub takes what the hub, the broker and the database need. */
    private static final int FEW = 2;

    @Option(
            names = "--folder",
            description = "Where the servers keep their data and logs; its disk is what is measured. Default:"
                    + " target/bench/<process>")
    private Path folder = Processes.home()
            .resolve("target/bench")
            .resolve(String.valueOf(ProcessHandle.current().pid()));

    @Option(names = "--keep", description = "Keep the folder afterwards.")
    private boolean keep;

    @Option(
            names = "--hub-jvm",
            description =
                    "An argument for the hub's JVM, for instance a flight recording. On a machine of two processors"
                            + " the serial collector is used unless one names another.")
    private List<String> jvm = new ArrayList<>();

    @Option(names = "--hub", description = "A property of the hub, as name=value.")
    private Map<String, String> properties = new LinkedHashMap<>();

    void with(String property, String value) {
        properties.putIfAbsent(property, value);
    }

    void withJvm(String argument) {
        jvm.addFirst(argument);
    }

    Path folder() {
        return folder;
    }

    Servers start() {
        Clock.quietLogs();
        if (Runtime.getRuntime().availableProcessors() <= FEW && jvm.stream().noneMatch(it -> it.endsWith("GC")))
            withJvm("-XX:+UseSerialGC");
        if (Program.isPrepared()) withJvm(Program.LEAVE_WHAT_IS_PREPARED);
        return Servers.start(folder, jvm, properties);
    }

    /** Whatever went wrong is to be looked at. */
    void tidy(Servers servers, boolean isClean) {
        if (isClean && !keep) servers.delete();
        else System.out.println("kept: " + folder);
    }
}
