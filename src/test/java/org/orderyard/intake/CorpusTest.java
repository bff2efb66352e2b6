package org.orderyard.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.message.RawMessage;

/** Real partner files, where they are at hand, become what was written down before the mappings were. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final Map<String, String> CHANNELS = Map.of("shopify", "ecommerce", "woocommerce", "ecommerce");
    private static final Endpoints ENDPOINTS = Endpoints.load(Fixtures.MAPPINGS);
    private static final Understanding UNDERSTANDING = new Understanding(ENDPOINTS);

    @ParameterizedTest(name = "{0} at its own endpoint")
    @MethodSource("outcomes")
    void becomesWhatItsTableSays(Outcome expected) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");

        var outcome = outcomeOf(expected.file(), expected.partner());

        System.out.println(expected.file() + " → " + outcome);
        assertThat(outcome).isEqualTo(expected.text());
    }

    @ParameterizedTest(name = "{0} on the queue of the channel")
    @MethodSource("outcomes")
    void becomesTheSameOnTheQueueOfTheChannel(Outcome expected) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");

        var outcome = outcomeOf(expected.file(), CHANNELS.getOrDefault(expected.partner(), expected.partner()));

        assertThat(outcome).isEqualTo(expected.text());
    }

    @ParameterizedTest(name = "{0} in a folder")
    @MethodSource("files")
    void becomesTheSameInAFolderOfTheChannel(Outcome expected) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");

        assertThat(outcomeOfFile(expected.file(), expected.partner())).isEqualTo(expected.text());
    }

    record Outcome(String file, String kind, String facts) {
        String partner() {
            return file.substring(0, file.indexOf('/'));
        }

        String text() {
            return kind.equals("MAPPED") ? kind + " " + facts : kind;
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Outcome> outcomes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/corpus-outcomes.csv")).stream()
                .skip(1)
                .map(it -> it.split(",", 4))
                .map(it -> new Outcome(it[0], it[1], it[3]));
    }

    static Stream<Outcome> files() throws IOException {
        return outcomes().filter(it -> List.of("ebay", "pos").contains(it.partner()));
    }

    private static String outcomeOfFile(String file, String endpoint) throws IOException {
        var records = new ArrayList<RawMessage>();
        try {
            var at =
                    new FileParting.FileAtHand(ENDPOINTS.named(endpoint).orElseThrow(), CORPUS.resolve(file), Map.of());
            new FileParting().part(at, records::add);
            return "MAPPED "
                    + records.stream()
                            .flatMap(it -> UNDERSTANDING.understand(it).parts().stream())
                            .map(CorpusTest::facts)
                            .collect(joining(" / "));
        } catch (UnreadableFile _) {
            return NotUnderstood.Reason.UNDECODABLE.name();
        } catch (NotUnderstood e) {
            return e.reason().name();
        }
    }

    private static String outcomeOf(String file, String endpoint) throws IOException {
        try {
            var understood = UNDERSTANDING.understand(message(file, endpoint));
            return "MAPPED "
                    + understood.parts().stream().map(CorpusTest::facts).collect(joining(" / "));
        } catch (NotUnderstood e) {
            System.out.println(file + " at " + endpoint + ": " + e.getMessage());
            return e.reason().name();
        }
    }

    /** Some files hold a webhook with its headers; then the body is what the shop sent. */
    private static RawMessage message(String file, String endpoint) throws IOException {
        var bytes = Files.readAllBytes(CORPUS.resolve(file));
        if (!file.contains("hookdeck")) {
            return new RawMessage(endpoint, bytes, Map.of(), file);
        }
        var webhook = new JsonMapper().readTree(bytes);
        var headers = new HashMap<String, String>();
        webhook.get("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
        return new RawMessage(endpoint, webhook.get("body").toString().getBytes(), headers, file);
    }

    private static String facts(Part part) {
        return switch (part) {
            case Part.Bad bad -> bad.failure().getMessage();
            case Part.Good good -> facts(good.commands());
        };
    }

    private static String facts(List<JsonNode> commands) {
        var order = commands.getFirst().get("order");
        var lines = each(order.path("lines"));
        var payments = each(order.path("payments"))
                .map(it -> it.path("operation").asText() + " "
                        + it.path("result").asText() + " " + it.path("amount").asText())
                .collect(joining(" + "));
        return String.join(
                "; ",
                order.path("externalId").asText(),
                order.path("number").asText(),
                order.path("currency").asText(),
                order.at("/totals/total").asText(),
                "" + order.path("lines").size(),
                "" + lines.mapToLong(it -> it.path("quantity").asLong()).sum(),
                commands.stream().map(it -> it.path("command").asText()).collect(joining("+")),
                payments.isEmpty() ? "none" : payments);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
