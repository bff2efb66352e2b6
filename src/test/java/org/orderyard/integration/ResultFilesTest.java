package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.UUID;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.TestDatabase;
import org.orderyard.message.FileStories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResultFilesTest {
    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
    private final FileStories stories = new FileStories(JdbcClient.create(jdbc), jdbc);

    @TempDir
    private Path inbox;

    @BeforeEach
    void nothingIsKnown() {
        jdbc.update("delete from file_records");
        jdbc.update("delete from files");
    }

    @Test
    void whatChangedWhileTheHubWasAwayIsToldHoweverManyFilesItWere() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(readingTheInbox());
            camel.start();
            for (int n = 0; n < FileStories.MOST + 20; n++)
                changedAnHourAgo(Places.of(camel.getRoutes().getFirst().getEndpoint()));
            var results = new ResultFiles(stories, new ResultFile(stories), camel, camel.createProducerTemplate());

            await().untilAsserted(() -> {
                results.tell();
                assertThat(told()).hasSize(FileStories.MOST + 20);
            });
        }
    }

    private RouteBuilder readingTheInbox() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + inbox).autoStartup(false).to("log:read");
            }
        };
    }

    private void changedAnHourAgo(String place) {
        var file = UUID.randomUUID();
        jdbc.update("""
            insert into files (id, place, name, size, modified_at, status, owner, leased_until, records, at, finished_at, told_at, told_records)
            select ?, ?, ?, 1, t, 'DONE', ?, t, 1, t, t, t, 1 from (select clock_timestamp() - interval '2 hours' as t) two
            """, file, place, file + ".csv", UUID.randomUUID());
        jdbc.update("""
            insert into file_records (file_id, line, part, message_id, outcome, detail, at)
            values (?, 2, 0, ?, 'done', '', clock_timestamp() - interval '1 hour')
            """, file, UUID.randomUUID());
    }

    private String[] told() {
        var files = inbox.resolve("results").toFile().list();
        return files == null ? new String[0] : files;
    }
}
