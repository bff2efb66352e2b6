package org.orderyard.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.Orderyard;

/**
 * The same code that runs here, for a child JVM: Boot's jar, unpacked, with what {@code ./yard prepare} left beside it, or classes on a class path.
 * Where the build has packed the classes into a jar, children share what a JVM learnt of them, which the first that is told to end
 * leaves to the others: they start with two thirds of the work.
 */
public final class Program {
    private static final Path BUILD = Processes.home().resolve("target");
    private static final Path CLASSES = BUILD.resolve("classes");
    private static final Path PACKED = BUILD.resolve("orderyard-classes.jar");
    private static final Path LEARNT = BUILD.resolve("orderyard-classes.aot");

    /** For a child's JVM; the one that is said last holds. */
    public static final String LEAVE_WHAT_IS_PREPARED = "-XX:AOTMode=off";

    public static final String USE_WHAT_IS_PREPARED = "-XX:AOTMode=auto";

    private Program() {}

    /** Boot's jar, if it is what runs here. */
    public static Optional<Path> jar() {
        var path = System.getProperty("java.class.path");
        return path.endsWith("orderyard.jar") ? Optional.of(Path.of(path)) : Optional.empty();
    }

    /** Whether children start with what {@code ./yard prepare} left. */
    public static boolean isPrepared() {
        return jar().map(Program::cacheOf).filter(Files::exists).isPresent();
    }

    /** Where the JVM finds the classes of a jar as it loaded them. */
    public static Path cacheOf(Path jar) {
        return jar.resolveSibling("orderyard.aot");
    }

    /** @param draft where a child whose classes nobody has learnt yet writes what it did when it is told to end */
    static List<String> arguments(Path draft) {
        return jar().map(Program::ofJar).orElseGet(() -> ofClasses(draft));
    }

    /** A child that learnt has ended. */
    static void keep(Path draft) {
        if (!Files.exists(draft)) return;
        try {
            Files.move(draft, LEARNT, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ofJar(Path jar) {
        var cache = cacheOf(jar);
        return Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache, "-jar", jar.toString())
                : List.of("-jar", jar.toString());
    }

    private static List<String> ofClasses(Path draft) {
        var path = System.getProperty("java.class.path");
        return isPacked()
                ? List.of(
                        modified(LEARNT) > modified(PACKED) ? "-XX:AOTCache=" + LEARNT : "-XX:AOTCacheOutput=" + draft,
                        "-Xlog:disable",
                        "-cp",
                        PACKED + File.pathSeparator + jarsOf(path),
                        Orderyard.class.getName())
                : List.of("-cp", path, Orderyard.class.getName());
    }

    /** An archive is of jars only. */
    private static String jarsOf(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(it -> it.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Who compiles without packing runs the classes. */
    private static boolean isPacked() {
        if (!Files.exists(PACKED)) return false;
        var packed = modified(PACKED);
        try (var classes = Files.walk(CLASSES)) {
            return classes.allMatch(it -> modified(it) <= packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
