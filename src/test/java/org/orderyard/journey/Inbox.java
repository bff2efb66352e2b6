package org.orderyard.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A folder that the hub reads, as its partner sees it. */
record Inbox(Path folder) {
    static Inbox at(Path folder) throws IOException {
        return new Inbox(Files.createDirectories(folder));
    }

    /** Written elsewhere and moved: complete at once. */
    void put(String name, String text) throws IOException {
        var draft = Files.writeString(folder.resolve(".draft-" + name), text);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> result(String name, Predicate<List<String>> expected) {
        return await("result of " + name).atMost(Duration.ofSeconds(20)).until(() -> result(name), expected);
    }

    /** How many of its rows say so. */
    static long done(List<String> result) {
        return result.stream().filter(it -> it.contains(",done,")).count();
    }

    Path moved(String to, String name) throws IOException {
        try (var files = Files.list(folder.resolve(to))) {
            return files.filter(it -> it.toString().endsWith("-" + name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> result(String name) throws IOException {
        var results = folder.resolve("results");
        if (!Files.isDirectory(results)) return List.of();
        try (var files = Files.list(results)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(name + "-"))
                    .findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        }
    }
}
