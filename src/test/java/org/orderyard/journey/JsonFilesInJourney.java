package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who put JSON into a folder of the hub. */
@HubTest
class JsonFilesInJourney {
    private final String name = UUID.randomUUID() + ".json";

    @Autowired
    private LocalProperties local;

    private Path inbox;

    @BeforeEach
    void theInboxIsThere() throws IOException {
        inbox = Files.createDirectories(local.data().resolve("inbox/ebay"));
    }

    @Test
    @DisplayName("JSON that is nested too deeply is refused with a reason and put aside (promise 32)")
    void refusesWhatIsNestedTooDeeply() throws IOException {
        put("\n" + "[".repeat(200_000));

        assertThat(result(it -> it.size() == 2).getLast())
                .startsWith(",,refused,")
                .contains("nested deeper than")
                .contains("(line 2)");
        try (var files = Files.list(inbox.resolve(".error"))) {
            assertThat(files).anyMatch(it -> it.toString().endsWith("-" + name));
        }
    }

    private void put(String text) throws IOException {
        var draft = Files.writeString(inbox.resolve(".draft-" + name), text);
        Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> result(Predicate<List<String>> expected) {
        return await("result of " + name).atMost(Duration.ofSeconds(20)).until(this::lines, expected);
    }

    private List<String> lines() throws IOException {
        var folder = inbox.resolve("results");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(name))
                    .findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        }
    }
}
