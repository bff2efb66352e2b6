package org.orderyard.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.flow.FaultyFlow;
import org.orderyard.flow.Flow;
import org.orderyard.flow.FlowFile;
import org.orderyard.flow.FlowLint;
import org.orderyard.flow.Problem;
import org.orderyard.flow.Vocabulary;
import org.orderyard.order.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flow definitions live in the database by name and version; the files publish them at the start, after lint. */
@Component
class PublishedFlows {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFlows.class);

    private final JdbcClient jdbc;
    private final Map<String, Flow> newest = new ConcurrentHashMap<>();
    private final Map<String, String> files = new HashMap<>();

    PublishedFlows(JdbcClient jdbc, Vocabulary<Order> vocabulary, PumpProperties properties) {
        this.jdbc = jdbc;
        for (var file : files(properties.folder("flows"))) publish(file, vocabulary);
    }

    Flow newest(String name) {
        var flow = newest.get(name);
        if (flow == null)
            throw new IllegalArgumentException(
                    "There is no flow '%s' in flows/; there are %s".formatted(name, newest.keySet()));
        return flow;
    }

    /** The newest version of each flow. */
    Collection<Flow> newest() {
        return newest.values();
    }

    Flow find(Order.FlowVersion version) {
        return jdbc.sql("select definition from flows where name = :name and version = :version")
                .param("name", version.name())
                .param("version", version.version())
                .query(String.class)
                .optional()
                .map(it -> FlowFile.read(version.name() + " " + version.version(), it))
                .orElseThrow(() -> new UnpublishedFlow(version));
    }

    private void publish(Path file, Vocabulary<Order> vocabulary) {
        var flow = FlowFile.read(file);
        var problems = FlowLint.check(flow, vocabulary);
        problems.stream().filter(it -> !it.isError()).forEach(it -> LOG.warn("{}", it));
        var errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) throw new FaultyFlow(file.toString(), errors);
        var twin = files.putIfAbsent(flow.id(), file.getFileName().toString());
        if (twin != null)
            throw new UnusableFlows(
                    "flows/%s: flow %s stands in flows/%s too; raise the version of one of them, or delete it"
                            .formatted(file.getFileName(), flow.id(), twin));
        insert(flow, file);
        newest.merge(flow.name(), flow, (one, other) -> one.version() > other.version() ? one : other);
    }

    private void insert(Flow flow, Path file) {
        var known = jdbc.sql("""
            insert into flows (name, version, checksum, definition) values (:name, :version, :checksum, :definition)
            on conflict (name, version) do update set checksum = flows.checksum
            returning checksum
            """)
                .param("name", flow.name())
                .param("version", flow.version())
                .param("checksum", flow.checksum())
                .param("definition", text(file))
                .query(String.class)
                .single();
        if (!known.equals(flow.checksum()))
            throw new UnusableFlows(
                    "flows/%s: flow %s was published with another text, by which orders may be on their way; raise its version, and leave the old text be"
                            .formatted(file.getFileName(), flow.id()));
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Flows are not readable: " + folder.toAbsolutePath(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
