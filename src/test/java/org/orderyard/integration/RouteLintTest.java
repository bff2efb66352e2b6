package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Problem;

class RouteLintTest {
    private static final String MAPPING = """
        endpoint: till
        description: Orders of the tills
        queues: [ { name: orders.till }, { name: in.till } ]
        http: { signature: api-key }
        accepts:
          - { name: Anything, refuse: closed }
        """;
    private static final String ROUTES = """
        - route:
            id: till-orders-in
            group: till
            description: Orders of the tills
            from: { uri: "hub-queue:orders.till", steps: [{ to: { uri: "hub:till" } }] }
        - route:
            id: till-queue-in
            group: till
            description: Requests that are kept
            from: { uri: "hub-queue:in.till", steps: [{ to: "hub:till" }] }
        - route:
            id: till-http-in
            group: till
            description: Requests of the tills
            from:
              uri: "direct:in.till"
              steps:
                - to: { uri: "hub:till" }
        """;

    @TempDir
    Path home;

    @Test
    void findsNothingWrongWithTheRoutesOfTheProject() {
        assertThat(RouteLint.check(Path.of("routes"), Endpoints.load(Path.of("mappings"))))
                .isEmpty();
    }

    @Test
    void findsNothingWrongWithRoutesOfAChannelAddedByFilesAlone() throws IOException {
        assertThat(problems(ROUTES)).isEmpty();
    }

    /** Each row: what is replaced by what, and where the lint says what. A slash begins a new line. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
        id: till-orders-in                  | x: y                                    | 2  | has no 'id'
        group: till/    description: Orders | description: Orders                     | 2  | has no 'group'
        description: Requests of the tills  | description: " "                        | 12 | has no 'description'
        id: till-orders-in                  | id: TillOrders                          | 2  | <partner>-<what>-<in or out>
        id: till-http-in                    | id: till-orders-in                      | 12 | used in routes.yaml already
        - route:/    id: till-http-in       | - rest:/    id: till-http-in            | 11 | only '- route:', '- routeTemplate:' and '- templatedRoute:' stand here, not 'rest'
        uri: "hub:till" } }]                | uri: "hub:shop" } }]                    | 5  | there is no endpoint 'shop'
        steps: [{ to: "hub:till" }]         | steps: [{ log: x }, { to: "hub:till" }] | 7  | and nothing else
        steps: [{ to: "hub:till" }]         | steps: []                               | 7  | and nothing else
        hub-queue:orders.till               | hub-queue:orders.tills                  | 5  | no endpoint.yaml names this queue
        hub-queue:in.till                   | hub-queue:orders.till                   | 7  | read by a route of routes.yaml already
        - to: { uri: "hub:till" }           | - to: { uri: "direct:elsewhere" }       | 12 | ends with a step to 'hub:till'
        - to: { uri: "hub:till" }           | - to: "exec:rm"/        - to: "hub:till"| 18 | component 'exec' is not allowed
        direct:in.till                      | direct:in.till?block=false              | 16 | stand under 'parameters:'
        - to: { uri: "hub:till" }           | - wireTap: { uri: "hub:till" }/        - to: "hub:till" | 18 | 'wireTap' goes on in another thread
        - to: { uri: "hub:till" }           | - script: { groovy: x }/        - to: "hub:till"        | 18 | 'script' is code
        - to: { uri: "hub:till" }           | - onException: {}/        - to: "hub:till"              | 18 | retries belong to the endpoint
        - to: { uri: "hub:till" }           | - filter: { simple: "${body[total]} > 9" }/        - to: "hub:till" | 18 | looks into the message ('simple')
        - to: { uri: "hub:till" }           | - filter: { jsonpath: "$.total" }/        - to: "hub:till" | 18 | looks into the message ('jsonpath')
        - route:/    id: till-orders-in     | - route: [                              | 3  | no YAML
        """)
    void namesWhatIsWrongWithItsLine(String what, String by, int line, String message) throws IOException {
        var wrong = ROUTES.replace(lines(what), lines(by));

        assertThat(wrong).isNotEqualTo(ROUTES);
        assertThat(problems(wrong)).anySatisfy(it -> {
            assertThat(it.file()).hasFileName("routes.yaml");
            assertThat(it.line()).isEqualTo(line);
            assertThat(it.message()).contains(message);
        });
    }

    @Test
    void allowsAChoiceByHowTheMessageCame() throws IOException {
        var choice = """
            - choice:
                        when:
                          - expression: { simple: "${header.CamelFileName} ends with '.done'" }
                            steps: [ { stop: {} } ]
                    - to: "hub:till"
            """;

        assertThat(problems(ROUTES.replace("- to: { uri: \"hub:till\" }\n", choice)))
                .isEmpty();
    }

    @Test
    void seesAFieldOfTheMessageInsideAChoice() throws IOException {
        var choice = """
            - choice:
                        when:
                          - expression: { simple: "${body[total]} > 1000" }
                            steps: [ { stop: {} } ]
                    - to: "hub:till"
            """;

        assertThat(problems(ROUTES.replace("- to: { uri: \"hub:till\" }\n", choice)))
                .singleElement()
                .satisfies(it -> assertThat(it.line()).isEqualTo(20));
    }

    @Test
    void namesAnEndpointThatNothingIsLedTo() throws IOException {
        var onlyTheFirst = ROUTES.substring(0, ROUTES.indexOf("- route:", 1));

        assertThat(problems(onlyTheFirst))
                .extracting(Problem::message)
                .containsExactly(
                        "no route reads queue 'in.till': add one from hub-queue:in.till to hub:till",
                        "takes HTTP, but no route is from direct:in.till");
    }

    private static final String OUT = """
        endpoint: shelf
        description: Files of the shelf
        out: { takes: [ shelf.news ] }
        """;
    private static final String TEMPLATE = """
        - routeTemplate:
            id: folder-out
            description: Puts documents into a folder
            parameters:
              - { name: endpoint, required: true, description: "Endpoint: whose documents. Example: shelf" }
              - { name: temporary, defaultValue: .part-, description: "Prefix: while it is written. Example: .part-" }
            route:
              group: templates
              description: Documents into a folder
              from:
                uri: "direct:out.{{endpoint}}"
                steps:
                  - to:
                      uri: "file:out"
                      parameters: { tempPrefix: "{{temporary}}", fileExist: Override, eagerDeleteTargetFile: "false" }
        - templatedRoute:
            routeId: shelf-news-out
            routeTemplateRef: folder-out
            parameters: [ { name: endpoint, value: shelf } ]
        """;

    @Test
    void findsNothingWrongWithATemplateAndItsUse() throws IOException {
        assertThat(problemsOut(TEMPLATE)).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
        id: folder-out              | id: Folder                  | 2  | is not <what>-<in or out>
        Prefix: while it is written. Example: .part- | the prefix | 6 | is not 'Title: what it means. Example: …'
        routeTemplateRef: folder-out| routeTemplateRef: folder    | 17 | there is no template 'folder'
        [ { name: endpoint, value: shelf } ] | []                 | 17 | parameter 'endpoint' has to be given
        { name: endpoint, value: shelf }     | { name: point, value: shelf } | 17 | the template has no parameter 'point'
        value: shelf                | value: shop                 | 17 | no endpoint.yaml of 'shop' has an 'out'
        fileExist: Override         | fileExist: Append           | 14 | 'fileExist' has to be Override
        , fileExist: Override       | , fileExist: Override, delete: x | 15 | option 'delete' is not allowed here
        tempPrefix: "{{temporary}}",| -                           | 14 | 'tempPrefix' has to be said
        - to:                       | - filter: { simple: x }/          - to: | 13 | may end a document's way
        - to:                       | - to: "file:other"/          - to: | 8 | exactly one step
        """)
    void namesWhatIsWrongWithATemplateOrItsUse(String what, String by, int line, String message) throws IOException {
        var wrong = TEMPLATE.replace(what, by == null ? "" : by.replace("/  ", "\n  "));

        assertThat(wrong).isNotEqualTo(TEMPLATE);
        assertThat(problemsOut(wrong)).anySatisfy(it -> {
            assertThat(it.line()).isEqualTo(line);
            assertThat(it.message()).contains(message);
        });
    }

    @Test
    void aListLeadsToItsEndpointAndNowhereElse() throws IOException {
        var poll = """
            - route:
                id: till-list-in
                group: till
                description: A list
                from:
                  uri: "partner-poll:till"
                  parameters: { url: "https://till.example/", auth: none, delay: 1 }
                  steps: [{ to: "direct:elsewhere" }]
            """;

        assertThat(problems(ROUTES + poll))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "'pages' has to be said",
                        "option 'delay' is not allowed here",
                        "a list leads to 'hub:till' and nowhere else");
        assertThat(problems(ROUTES + poll.replace("delay: 1", "pages: one").replace("direct:elsewhere", "hub:till")))
                .isEmpty();
    }

    @Test
    void namesAnEndpointWhoseDocumentsHaveNoWayOut() throws IOException {
        assertThat(problemsOut(TEMPLATE.substring(0, TEMPLATE.indexOf("- templatedRoute"))))
                .extracting(Problem::message)
                .containsExactly("documents leave by it, but no route is from direct:out.shelf");
    }

    @Test
    void wantsALongFileParted() throws IOException {
        assertThat(problems(ROUTES + "# more\n".repeat(90)))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("part it by partner"));
    }

    private java.util.List<Problem> problems(String routes) throws IOException {
        write("mappings/till/endpoint.yaml", MAPPING);
        write("routes/routes.yaml", routes);
        return RouteLint.check(home.resolve("routes"), Endpoints.load(home.resolve("mappings")));
    }

    private java.util.List<Problem> problemsOut(String routes) throws IOException {
        write("mappings/shelf/endpoint.yaml", OUT);
        write("routes/out.yaml", routes);
        return problems(ROUTES);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    /** Names stand four columns in from their list. */
    private static String lines(String text) {
        return text.strip().replace("/    ", "\n    ");
    }
}
