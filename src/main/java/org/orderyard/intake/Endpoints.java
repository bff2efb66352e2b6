package org.orderyard.intake;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** All endpoints of a folder of mappings. */
public final class Endpoints {
    private final Path mappings;
    private final Map<String, Endpoint> byName;
    private final Map<String, Endpoint> byQueue = new TreeMap<>();

    private Endpoints(Path mappings, Collection<Endpoint> endpoints) {
        this.mappings = mappings;
        this.byName = endpoints.stream()
                .collect(toMap(Endpoint::name, Function.identity(), (first, _) -> first, TreeMap::new));
        endpoints.forEach(it -> it.queues().forEach(queue -> byQueue.put(queue.name(), it)));
    }

    /** @throws UnusableEndpoints if any file is wrong */
    public static Endpoints load(Path mappings) {
        var problems = new ArrayList<Problem>();
        var endpoints = load(mappings, problems);
        if (!problems.isEmpty()) {
            throw new UnusableEndpoints(problems);
        }
        return endpoints;
    }

    static Endpoints load(Path mappings, List<Problem> problems) {
        var endpoints = files(mappings).stream()
                .map(it -> EndpointFile.read(it, text(it), problems))
                .flatMap(Optional::stream)
                .toList();
        EndpointLint.check(mappings, endpoints, problems);
        return new Endpoints(mappings, endpoints);
    }

    public Collection<Endpoint> all() {
        return byName.values();
    }

    public Optional<Endpoint> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Endpoint> onQueue(String queue) {
        return Optional.ofNullable(byQueue.get(queue));
    }

    Path mappings() {
        return mappings;
    }

    private static List<Path> files(Path mappings) {
        try (var folders = Files.list(mappings)) {
            return folders.map(it -> it.resolve("endpoint.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Mappings are not readable: " + mappings.toAbsolutePath(), e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as UTF-8: " + file, e);
        }
    }
}
