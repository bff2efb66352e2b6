package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileStoriesTest {
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
    private final Files files = new Files(JdbcClient.create(jdbc), jdbc);
    private final FileStories stories = new FileStories(JdbcClient.create(jdbc), jdbc);

    @BeforeEach
    void nothingIsKnown() {
        jdbc.update("delete from files");
    }

    @Test
    @DisplayName("a place that takes no results, or is read no more, hides nobody else's")
    void placesDoNotHideEachOther() {
        for (int n = 0; n < 120; n++) refused("file:/closed", n + ".csv");
        refused("file:/open", "mine.csv");

        assertThat(untold("file:/open")).extracting(FileStories.Story::name).containsExactly("mine.csv");
        assertThat(untold("file:/closed")).hasSize(100);
    }

    @Test
    void whatWasToldIsToldOnce() {
        refused("file:/open", "mine.csv");

        stories.told(untold("file:/open").getFirst());

        assertThat(untold("file:/open")).isEmpty();
    }

    private List<FileStories.Story> untold(String place) {
        return stories.untold(Duration.ZERO, LONG_AGO, Set.of(place));
    }

    private void refused(String place, String name) {
        var claim = files.claim(new Files.Found(place, name, 3, Instant.EPOCH), Duration.ofMinutes(1))
                .orElseThrow();
        files.read(claim, "till");
        files.finish(claim, "REFUSED", Optional.of("not a CSV"), Optional.empty());
    }
}
