package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner who reads files on an SFTP server: that of the local hub, which the route speaks to as it would to any. */
@OutboundTest
class SftpOutJourney {
    private static final String ROUTE = "remote-notices-out";

    @Autowired
    private Office office;

    @Autowired
    private LocalProperties local;

    @Autowired
    private CamelContext camel;

    @Test
    @DisplayName("a document is a file on the server, whole at once; sent again it is the same file again")
    void aDocumentIsAFileOnTheServer() throws IOException {
        var row = office.send("remote", "tests.remote", 0, "{\"name\":\"../../Ärger\", \"price\": 10.00}");
        office.awaitGone(row);
        var before = Files.readString(named(row.id().toString()).getFirst());

        office.sendAgain(row);
        office.awaitGone(row);

        assertThat(named(row.id().toString()))
                .singleElement()
                .satisfies(it -> assertThat(it.getFileName()).hasToString("_.._.._rger-%s.json".formatted(row.id())))
                .satisfies(it -> assertThat(it).content().isEqualTo(before).contains("10.00"));
        assertThat(folder()).isDirectoryNotContaining("glob:**/.part-*");
    }

    @Test
    @DisplayName("Promise 37: a server with another host key is not spoken to; the document waits until it is right")
    void refusesAServerThatItDoesNotKnow() throws Exception {
        var known = local.data().resolve("known-hosts");
        var right = Files.readString(known);
        knowing(known, right.replaceFirst("(AAAA.{60}).{8}", "$1AAAAAAAA"));
        var row = office.send("remote", "tests.remote", 0, "{\"name\":\"later\"}");
        await().atMost(Duration.ofSeconds(15)).until(() -> office.attempts(row) > 2);
        assertThat(named(row.id().toString())).isEmpty();
        assertThat(office.cause(row)).hasValueSatisfying(it -> assertThat(it).isNotBlank());

        knowing(known, right);

        office.awaitGone(row);
        assertThat(named(row.id().toString())).hasSize(1);
    }

    /** The route reads the file when it connects. */
    private void knowing(Path known, String hosts) throws Exception {
        camel.getRouteController().stopRoute(ROUTE);
        Files.writeString(known, hosts);
        camel.getRouteController().startRoute(ROUTE);
    }

    private Path folder() {
        return local.data().resolve("sftp/in/notices");
    }

    private List<Path> named(String part) {
        return FinishedFiles.in(folder()).stream()
                .filter(it -> it.getFileName().toString().contains(part))
                .toList();
    }
}
