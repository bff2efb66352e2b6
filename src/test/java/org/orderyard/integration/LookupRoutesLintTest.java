package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.Endpoints;
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
        "partner-http:shelf", parameters: { url: "https://s.example", auth: none, method: GET } | "hub:x" | asked by one step
        """)
    void isAskedByOneStepOrNotAtAll(String what, String by, String message) throws IOException {
        write(ENDPOINT, ROUTES);
        assertThat(messages()).isEmpty();

        write(ENDPOINT, ROUTES.replace(what, by.replace("/ ", "\n ")));

        assertThat(messages()).anySatisfy(it -> assertThat(it).contains(message));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        open_ones:                       | open-ones:                      | 'open-ones' is a name of small letters
        /orders/{/externalId}/open       | orders                          | 'open_ones' is a path
        """)
    void isAskedUnderANameByAPath(String what, String by, String message) throws IOException {
        write(ENDPOINT.replace(what, by), ROUTES);

        assertThatThrownBy(this::messages).hasMessageContaining(message);
    }

    private void write(String endpoint, String routes) throws IOException {
        var folder = Files.createDirectories(home.resolve("mappings/shelf"));
        Files.writeString(folder.resolve("endpoint.yaml"), endpoint);
        Files.writeString(Files.createDirectories(home.resolve("routes")).resolve("shelf.yaml"), routes);
    }

    private List<String> messages() {
        return RouteLint.check(home.resolve("routes"), Endpoints.load(home.resolve("mappings"))).stream()
                .map(Problem::message)
                .toList();
    }
}
