package org.orderyard.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mappings live in the database by endpoint and version, as flows do; the files publish them at the start. A changed text is a new version,
 * a text that was there before has its old one again. Messages and dead letters say by which version they were read.
 */
@Component
class PublishedMappings {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedMappings.class);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    PublishedMappings(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        var folders = MappingFolders.read(endpoints.mappings());
        endpoints.all().forEach(it -> versions.put(it.name(), publish(folders.source(it.name()))));
    }

    /** As messages and dead letters name it; empty for what no file tells how to read. */
    Optional<String> version(String endpoint) {
        return Optional.ofNullable(versions.get(endpoint)).map(it -> endpoint + " " + it);
    }

    Optional<MappingSource> find(String name, int version) {
        return jdbc.sql("select definition from mappings where name = :name and version = :version")
                .param("name", name)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(it -> MappingSource.of(name, it));
    }

    private int publish(MappingSource source) {
        for (int n = 0; n < TRIES; n++) {
            var newest = newest(source.name());
            var known = known(source);
            if (known.isPresent()) {
                if (known.get() < newest) warn(source, known.get(), newest);
                return known.get();
            }
            if (insert(source, newest + 1)) {
                find(source.name(), newest)
                        .ifPresent(before -> LOG.info(
                                "Mapping {} is version {} now: {} changed",
                                source.name(),
                                newest + 1,
                                source.difference(before)));
                return newest + 1;
            }
        }
        throw new ConcurrencyFailureException(
                "Mapping %s could not be published: other nodes publish it all the time".formatted(source.name()));
    }

    private void warn(MappingSource source, int known, int newest) {
        LOG.warn(
                "Mapping {} of this node is version {}, and version {} is published: {} differ. Another node has newer"
                        + " files, or these were set back",
                source.name(),
                known,
                newest,
                find(source.name(), newest).map(source::difference).orElseThrow());
    }

    private int newest(String name) {
        return jdbc.sql("select coalesce(max(version), 0) from mappings where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private Optional<Integer> known(MappingSource source) {
        return jdbc.sql("select version from mappings where name = :name and checksum = :checksum")
                .param("name", source.name())
                .param("checksum", source.checksum())
                .query(Integer.class)
                .optional();
    }

    /** @return false if another node was faster */
    private boolean insert(MappingSource source, int version) {
        return jdbc.sql("""
            insert into mappings (name, version, checksum, definition) values (:name, :version, :checksum, :definition)
            on conflict do nothing
            """)
                        .param("name", source.name())
                        .param("version", version)
                        .param("checksum", source.checksum())
                        .param("definition", source.definition())
                        .update()
                > 0;
    }
}
