package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class MappingLintTest {
    private static final String ENDPOINT = """
        endpoint: till
        description: Orders of the tills
        queues: [ { name: orders.till } ]
        shop: main
        channel: pos
        accepts:
          - { name: A receipt, when: { present: /no }, mapping: till/receipt.jslt, key: /no }
        """;
    private static final String MAPPING = """
        {"command": "PlaceOrder", "order": {"externalId": .no, "currency": "EUR", "lines":
          [for (.items) {"id": .id, "sku": .sku, "quantity": .n, "unitPrice": decimal(.price)}]}}
        """;
    private static final String RECEIPT =
            "{\"no\": \"K-7\", \"items\": [{\"id\": \"1\", \"sku\": \"TEA\", \"n\": 1, \"price\": 2.50}]}";

    @TempDir
    Path mappings;

    @BeforeEach
    void startsFromAFolderWithoutProblems() throws IOException {
        FileSystemUtils.copyRecursively(Fixtures.MAPPINGS.resolve("canonical"), mappings.resolve("canonical"));
        write("till/endpoint.yaml", ENDPOINT);
        write("till/receipt.jslt", MAPPING);
        write("till/samples/one.json", RECEIPT);
        var sample =
                Sample.of(Endpoints.load(mappings).named("till").orElseThrow()).getFirst();
        Files.writeString(sample.expected(), sample.outcome(new Understanding(Endpoints.load(mappings))));
    }

    /** With -Dsamples.write=true the expected results are written anew; read the difference before you commit it. */
    @Test
    void findsNothingWrongWithTheMappingsOfTheProject() throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            var endpoints = Endpoints.load(Fixtures.MAPPINGS);
            var understanding = new Understanding(endpoints);
            for (var sample : endpoints.all().stream()
                    .flatMap(it -> Sample.of(it).stream())
                    .toList()) {
                Files.writeString(sample.expected(), sample.outcome(understanding));
            }
        }

        assertThat(MappingLint.check(Fixtures.MAPPINGS)).isEmpty();
    }

    @Test
    void findsNothingWrongWithAChannelAddedByFilesAlone() {
        assertThat(MappingLint.check(mappings)).isEmpty();
    }

    @Test
    void namesAnUnknownWordWithItsLine() throws IOException {
        write("till/endpoint.yaml", ENDPOINT.replace("channel: pos", "chanel: pos"));

        assertThat(MappingLint.check(mappings)).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(5);
            assertThat(it.message()).contains("unknown word 'chanel'").contains("channel");
        });
    }

    @Test
    void namesAWordOfTheWrongTypeWithItsLine() throws IOException {
        write("till/endpoint.yaml", ENDPOINT + "exclusive: NO\nlimits:\n  rate: fast\n");

        assertThat(MappingLint.check(mappings))
                .extracting(Problem::line, Problem::message)
                .containsExactlyInAnyOrder(
                        tuple(8, "'exclusive' is true or false, not 'NO'"),
                        tuple(10, "'rate' is a whole number, 0 or more, not 'fast'"));
    }

    @Test
    void namesAMappingThatIsNotThere() throws IOException {
        write("till/endpoint.yaml", ENDPOINT.replace("till/receipt", "till/recipe"));

        assertThat(MappingLint.check(mappings)).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(7);
            assertThat(it.message()).contains("till/recipe.jslt").contains("not there");
        });
    }

    @Test
    void namesAMappingThatDoesNotCompileWithItsLine() throws IOException {
        write("till/receipt.jslt", MAPPING + "\nlet");

        assertThat(MappingLint.check(mappings)).first().satisfies(it -> {
            assertThat(it.file()).hasFileName("receipt.jslt");
            assertThat(it.message()).contains("does not compile");
        });
    }

    @Test
    void namesTheFirstLineInWhichASampleDiffers() throws IOException {
        write("till/receipt.jslt", MAPPING.replace("EUR", "CHF"));

        assertThat(MappingLint.check(mappings)).singleElement().satisfies(it -> {
            assertThat(it.file()).hasFileName("one.expected.json");
            assertThat(it.line()).isPositive();
            assertThat(it.message()).contains("EUR").contains("CHF");
        });
    }

    @Test
    void namesAnEndpointWithoutSamples() throws IOException {
        FileSystemUtils.deleteRecursively(mappings.resolve("till/samples"));

        assertThat(MappingLint.check(mappings))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("no samples");
    }

    @Test
    void namesTwoEndpointsOnOneQueue() throws IOException {
        write("kiosk/endpoint.yaml", ENDPOINT.replace("endpoint: till", "endpoint: kiosk"));

        assertThat(MappingLint.check(mappings))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("orders.till");
    }

    @Test
    void namesAFileThatIsNoYaml() throws IOException {
        write("till/endpoint.yaml", "endpoint: [");

        assertThat(MappingLint.check(mappings))
                .first()
                .extracting(Problem::message)
                .asString()
                .startsWith("no YAML");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(mappings.resolve(file).getParent());
        Files.writeString(mappings.resolve(file), text);
    }
}
