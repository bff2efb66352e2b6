package org.orderyard.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.message.RawMessage;

/** Real files of carriers and tracking services, where they are at hand, become what was written down before the mappings were. */
class TrackingCorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final Understanding UNDERSTANDING = Fixtures.understanding();

    record Outcome(String file, String endpoint, String kind, String facts) {
        String text() {
            return kind.equals("MAPPED") ? facts : kind;
        }

        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void becomesWhatItsTableSaysAlsoOnTheSharedQueue(Outcome expected) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");

        var outcome = outcomeOf(expected.file(), expected.endpoint());

        System.out.println(expected.file() + " → " + outcome);
        assertThat(outcome).isEqualTo(expected.text());
        assertThat(outcomeOf(expected.file(), "carriers")).isEqualTo(outcome);
    }

    static Stream<Outcome> outcomes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tracking-outcomes.csv")).stream()
                .skip(1)
                .map(it -> it.split(",", 4))
                .map(it -> new Outcome(it[0], it[1], it[2], it[3]));
    }

    private static String outcomeOf(String file, String endpoint) throws IOException {
        try {
            var message = new RawMessage(endpoint, Files.readAllBytes(CORPUS.resolve(file)), Map.of(), file);
            return UNDERSTANDING.understand(message).parts().stream()
                    .map(TrackingCorpusTest::facts)
                    .collect(joining(" / "));
        } catch (NotUnderstood e) {
            System.out.println(file + " at " + endpoint + ": " + e.getMessage());
            return e.reason().name();
        }
    }

    private static String facts(Part part) {
        return switch (part) {
            case Part.Bad bad -> bad.failure().reason().name();
            case Part.Good good -> facts(good.commands());
        };
    }

    private static String facts(List<JsonNode> commands) {
        var parcel = commands.getFirst().path("parcel");
        return "%s/%s %s"
                .formatted(
                        parcel.path("carrier").asText(),
                        parcel.path("number").asText(),
                        commands.stream()
                                .map(it -> "%s %s %s"
                                        .formatted(
                                                it.path("status").asText(),
                                                it.path("at").asText(),
                                                it.path("code").asText()))
                                .collect(joining("; ")));
    }
}
