package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.MappingLint;
import org.orderyard.intake.Problem;

/** A partner who is asked before a document is made for him. */
class LookupRoutesLintTest {
    private static final String ENDPOINT = """
        endpoint: shelf
        description: Shipments for the shelf
        out:
          takes: [ channels.ebay.notices ]
          lookup:
            open_ones: /orders/{/externalId}/open
        """;
    private static final String ROUTES = """
        - route:
            id: shelf-shipments-out
            group: shelf
            description: Shipments for the shelf
            from:
              uri: "direct:out.shelf"
              steps: [ { to: { uri: "partner-http:shelf", parameters: { url: "https://s.example", auth: none } } } ]
        - route:
            id: shelf-lookup-out
            group: shelf
            description: What is open on the shelf
            from:
              uri: "direct:lookup.shelf"
              steps:
                - to: { uri: "partner-http:shelf", parameters: { url: "https://s.example", auth: none, method: GET } }
        """;

    @TempDir
    Path home;

    /** Each row: what is replaced, and what the lint says. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        method: GET                      | method: POST                    | 'method' has to be GET
        auth: none, method: GET          | method: GET                     | 'auth' has to be said
        direct:lookup.shelf              | direct:elsewhere                | no route is from direct:lookup.shelf
        direct:lookup.shelf              | direct:lookup.other             | 'out' of endpoint 'other' has no 'lookup'
        - to: { uri: "partner-http:shelf" | - to: { uri: "direct:x" } }/        - to: { uri: "partner-http:shelf" | asked by one step
        open_ones:                       | open-ones:                      | is a name of small letters
        /orders/{/externalId}/open       | orders                          | 'open_ones' is a path
        """)
    void isAskedByOneStepOrNotAtAll(String what, String by, String message) throws IOException {
        assertThat(messages("", "")).isEmpty();
        assertThat(messages(what, by.replace("/ ", "\n "))).anySatisfy(it -> assertThat(it)
                .contains(message));
    }

    private List<String> messages(String what, String by) throws IOException {
        var folder = Files.createDirectories(home.resolve("mappings/shelf"));
        Files.writeString(folder.resolve("endpoint.yaml"), replaced(ENDPOINT, what, by));
        Files.writeString(Files.createDirectories(home.resolve("routes")).resolve("shelf.yaml"), replaced(ROUTES, what, by));
        var problems = new ArrayList<>(MappingLint.check(home.resolve("mappings")));
        problems.removeIf(it -> it.message().contains("samples"));
        return problems.isEmpty()
                ? RouteLint.check(home.resolve("routes"), Endpoints.load(home.resolve("mappings"))).stream()
                        .map(Problem::message)
                        .toList()
                : problems.stream().map(Problem::message).toList();
    }

    private static String replaced(String text, String what, String by) {
        return what.isEmpty() ? text : text.replace(what, by);
    }
}
