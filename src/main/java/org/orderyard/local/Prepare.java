package org.orderyard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.orderyard.local.process.HubProcess;
import org.orderyard.local.process.Program;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a hub of its own work for a while and keeps the classes that the JVM loaded and linked (JEP 483, 514). */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = "Starts a hub with simulated partners once, on ports and data of its own, and keeps what its JVM"
                + " loaded: until the jar is built anew, a hub then starts in two thirds of the time.")
class Prepare implements Callable<Integer> {
    /** Profiles of a few orders a second (JEP 515) kept the compiler from what full load needs. */
    private static final List<String> WITHOUT_PROFILES =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    @Option(names = "--seconds", defaultValue = "30", description = "How long it works. Default: 30")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        var jar = Program.jar();
        if (jar.isEmpty()) {
            System.err.println("yard: prepare needs the built jar; call it as ./yard prepare");
            return 2;
        }
        var cache = Program.cacheOf(jar.get());
        var folder = Files.createTempDirectory(cache.getParent(), "rehearsal");
        var draft = folder.resolve("draft.aot");
        try {
            System.out.printf("a hub with simulated partners works for %d s …%n", seconds);
            rehearse(folder, draft);
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf("%s has %,d bytes%n", cache, Files.size(cache));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void rehearse(Path folder, Path draft) {
        try (var hub = new HubProcess(folder)) {
            WITHOUT_PROFILES.forEach(hub::withJvm);
            hub.withJvm("-XX:AOTCacheOutput=" + draft)
                    .with("orderyard.simulate", "true")
                    .with("orderyard.partners.order-every", "50ms")
                    .start();
            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
            System.out.println("what it loaded is written …");
            hub.terminate();
        }
    }
}
