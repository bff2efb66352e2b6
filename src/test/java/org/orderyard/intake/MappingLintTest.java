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
            for (var sample : endpoints.all().stream()
                    .flatMap(it -> OutSample.of(it).stream())
                    .toList()) {
                Files.writeString(sample.expected(), sample.outcome(new Mappings(Fixtures.MAPPINGS)));
            }
        }

        assertThat(MappingLint.check(Fixtures.MAPPINGS)).isEmpty();
    }

    @Test
    void findsNothingWrongWithAChannelAddedByFilesAlone() {
        assertThat(MappingLint.check(mappings)).isEmpty();
    }

    @Test
    void comparesWhatLeavesByteForByteAndWantsSamplesOfIt() throws IOException {
        FileSystemUtils.copyRecursively(Fixtures.MAPPINGS, mappings);
        FileSystemUtils.copyRecursively(java.nio.file.Path.of("src/test/resources/outbound/mappings"), mappings);
        // What comes in by mail has no samples there: its journey sends mails.
        FileSystemUtils.deleteRecursively(mappings.resolve("mail-orders"));
        assertThat(MappingLint.check(mappings)).isEmpty();

        write("shelf/samples/out/a.json", "{\"name\": \"b\"}");
        FileSystemUtils.deleteRecursively(mappings.resolve("frail/samples"));

        assertThat(MappingLint.check(mappings))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "expected '{\"name\":\"a\"}' but it becomes '{\"name\":\"b\"}'",
                        "has no samples of what leaves; put a canonical document and what is expected into"
                                + " samples/out/");
    }

    @Test
    void namesWhatIsWrongWithAWayOut() throws IOException {
        write(
                "till/endpoint.yaml",
                ENDPOINT + "out:\n  takes: [ orders.till, a.results ]\n  mapping: till/none.jslt\n");
        write("kiosk/endpoint.yaml", """
            endpoint: kiosk
            description: Nothing much
            out:
              format: csv
              file-name: "{order}.csv"
              parallel: 99
            """);

        assertThat(MappingLint.check(mappings))
                .extracting(Problem::message)
                .anySatisfy(it -> assertThat(it).contains("'takes' names at least one target"))
                .anySatisfy(it -> assertThat(it).contains("'format: csv' needs 'columns'"))
                .anySatisfy(it -> assertThat(it).contains("no two documents share a name, not '{order}.csv'"))
                .anySatisfy(it -> assertThat(it).contains("'parallel' is between 1 and 16"))
                .anySatisfy(it -> assertThat(it).contains("'orders.till' is a queue of the hub's own"))
                .anySatisfy(it -> assertThat(it).contains("'a.results' is a queue of the hub's own"))
                .anySatisfy(it -> assertThat(it).contains("mapping 'till/none.jslt' is not there"));
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

    @Test
    void namesWhatIsWrongWithTheWordsOfFormats() throws IOException {
        write("till/endpoint.yaml", ENDPOINT + """
            reads: [ csv, pdf ]
            xml: { schema-hints: fetched }
            csv: { charset: utf-9, delimiter: ";;", columns: [ no, no ] }
            records: { group-by: no, starts-with: { kind: H }, each: /items, per: day }
            """);

        assertThat(MappingLint.check(mappings))
                .extracting(it -> it.line() + ": " + it.message())
                .anySatisfy(it -> assertThat(it).startsWith("8: 'reads' is a list of json, xml and csv"))
                .anySatisfy(it -> assertThat(it).startsWith("9: 'xml' says how xml is read"))
                .anySatisfy(it -> assertThat(it).startsWith("9: 'schema-hints' is refused or ignored"))
                .anySatisfy(it -> assertThat(it).startsWith("10: 'charset' is a charset"))
                .anySatisfy(it -> assertThat(it).startsWith("10: 'delimiter' is a single character"))
                .anySatisfy(it -> assertThat(it).startsWith("10: two columns have the same name"))
                .anySatisfy(it -> assertThat(it).startsWith("11: 'records' has 'group-by' or 'starts-with'"))
                .anySatisfy(it -> assertThat(it).startsWith("11: unknown word 'per'"));
    }

    @Test
    void rowsOfCsvThatBelongTogetherAreOneDocument() throws IOException {
        write(
                "till/endpoint.yaml",
                ENDPOINT.replace("present: /no", "extension: csv").replace("key: /no", "key: /rows/0/no")
                        + "reads: csv\nrecords: { group-by: no }\n");
        write(
                "till/receipt.jslt",
                MAPPING.replace(".no", ".rows[0].no")
                        .replace(".items", ".rows")
                        .replace("\"quantity\": .n", "\"quantity\": number(.n, .n)"));
        write("till/samples/two.csv", "no,id,sku,n,price\nK-7,1,TEA,1,2.50\nK-7,2,POT,x,3.00\nK-8,1,TEA,1,2.50\n");
        var endpoint = Endpoints.load(mappings).named("till").orElseThrow();

        var outcome = Sample.of(endpoint).getLast().outcome(new Understanding(Endpoints.load(mappings)));

        assertThat(outcome)
                .contains("Record 0: Invalid PlaceOrder: /order/lines/1/quantity")
                .contains("till/receipt|K-8");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(mappings.resolve(file).getParent());
        Files.writeString(mappings.resolve(file), text);
    }
}
