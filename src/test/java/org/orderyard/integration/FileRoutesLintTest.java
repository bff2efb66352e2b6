package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Problem;

class FileRoutesLintTest {
    private static final String ENDPOINT = """
        endpoint: till
        description: Orders of the tills
        queues: [ { name: in.till } ]
        accepts:
          - { name: Anything, refuse: closed }
        """;
    private static final String QUEUE = """
        - route:
            id: till-queue-in
            group: till
            description: Files that are kept
            from: { uri: "hub-queue:in.till", steps: [{ to: "hub:till" }] }
        """;

    @TempDir
    Path home;

    /** Each row: what is replaced in a route that reads a server, and what the lint says. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        strictHostKeyChecking: "yes"       | strictHostKeyChecking: "no"          | 'strictHostKeyChecking' has to be yes
        knownHostsFile: /etc/known         | delay: "1"                           | 'knownHostsFile' has to be said
        useUserKnownHostsFile: "false"     | useUserKnownHostsFile: "true"        | 'useUserKnownHostsFile' has to be false
        processStrategy: "#hubFiles"       | delete: "true"                       | 'processStrategy' has to be #hubFiles
        pollStrategy: "#hubLooks"          | stepwise: "false"                    | 'pollStrategy' has to be #hubLooks
        filter: "#hubSafeFiles"            | recursive: "true"                    | 'filter' has to be #hubSafeFiles
        tempPrefix: .part-                 | idempotent: "true"                   | option 'idempotent' is not allowed here
        readLock: changed                  | readLock: none                       | has to say when a file is complete
        hub:till                           | direct:elsewhere                     | files lead to 'hub:<endpoint>'
        """)
    void filesAreReadSafelyOrNotAtAll(String what, String by, String message) throws IOException {
        var files = QUEUE + """
            - route:
                id: till-files-in
                group: till
                description: Files of the tills
                from:
                  uri: "sftp:sftp.example:22/out"
                  parameters:
                    username: hub
                    password: "{{secret:till}}"
                    strictHostKeyChecking: "yes"
                    knownHostsFile: /etc/known
                    useUserKnownHostsFile: "false"
                    localWorkDirectory: /tmp/in
                    processStrategy: "#hubFiles"
                    exceptionHandler: "#hubFiles"
                    pollStrategy: "#hubLooks"
                    throwExceptionOnConnectFailed: "true"
                    maximumReconnectAttempts: "0"
                    filter: "#hubSafeFiles"
                    readLock: changed
                    tempPrefix: .part-
                  steps: [{ to: "hub:till" }]
            """;
        var at = files.lastIndexOf(what);

        assertThat(messages(files)).isEmpty();
        assertThat(messages(files.substring(0, at) + by + files.substring(at + what.length())))
                .anySatisfy(it -> assertThat(it).contains(message));
    }

    /** Each row: what is replaced in a route that writes to a server, and what the lint says. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        strictHostKeyChecking: "yes"       | strictHostKeyChecking: "no"          | 'strictHostKeyChecking' has to be yes
        knownHostsFile: /etc/known         | stepwise: "false"                    | 'knownHostsFile' has to be said
        tempPrefix: .part-                 | moveExisting: old                    | 'tempPrefix' has to be said
        fileExist: Override                | fileExist: Append                    | 'fileExist' has to be Override
        maximumReconnectAttempts: "0"      | maximumReconnectAttempts: "3"        | 'maximumReconnectAttempts' has to be 0
        """)
    void filesAreWrittenSafelyOrNotAtAll(String what, String by, String message) throws IOException {
        write(
                "mappings/shelf/endpoint.yaml",
                "endpoint: shelf\ndescription: Files of the shelf\nout: { takes: [ shelf.news ] }\n");
        var files = QUEUE + """
            - route:
                id: shelf-files-out
                group: shelf
                description: Files of the shelf
                from:
                  uri: "direct:out.shelf"
                  steps:
                    - to:
                        uri: "sftp:sftp.example:22/in"
                        parameters:
                          username: hub
                          password: "{{secret:shelf}}"
                          strictHostKeyChecking: "yes"
                          knownHostsFile: /etc/known
                          useUserKnownHostsFile: "false"
                          tempPrefix: .part-
                          fileExist: Override
                          eagerDeleteTargetFile: "false"
                          maximumReconnectAttempts: "0"
            """;

        assertThat(messages(files)).isEmpty();
        assertThat(messages(files.replace(what, by)))
                .anySatisfy(it -> assertThat(it).contains(message));
    }

    private List<String> messages(String routes) throws IOException {
        write("mappings/till/endpoint.yaml", ENDPOINT);
        write("routes/till.yaml", routes);
        return RouteLint.check(home.resolve("routes"), Endpoints.load(home.resolve("mappings"))).stream()
                .map(Problem::message)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
