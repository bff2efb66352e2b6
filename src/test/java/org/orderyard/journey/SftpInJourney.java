package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.orderyard.local.LocalProperties;
import org.orderyard.local.Secrets;
import org.orderyard.local.SftpServer;
import org.orderyard.message.FailedLooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A partner at the SFTP server of the local hub, which the hub polls as it would poll any. */
@HubTest
class SftpInJourney {
    private static final String ROUTE = "csv-orders-sftp-in";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Sight hub;

    @Autowired
    private SftpServer server;

    @Autowired
    private Secrets secrets;

    @Autowired
    private LocalProperties local;

    @Autowired
    private CamelContext camel;

    @Autowired
    private FailedLooks looks;

    @Test
    @DisplayName(
            "a server whose host key is unknown or has changed is not spoken to, which is said with what to do; when"
                    + " it is right again, the file is taken (promises 14, 37)")
    @ExtendWith(OutputCaptureExtension.class)
    void refusesAServerThatItDoesNotKnow(CapturedOutput log) throws Exception {
        var known = local.data().resolve("known-hosts");
        var right = Files.readString(known);
        camel.getRouteController().stopRoute(ROUTE);
        Files.writeString(known, right.replaceFirst("(AAAA.{60}).{8}", "$1AAAAAAAA"));
        camel.getRouteController().startRoute(ROUTE);
        put("later.csv", order());

        await().atMost(Duration.ofSeconds(20)).until(() -> troubles().stream().anyMatch(it -> it.times() >= 3));
        assertThat(troubles()).singleElement().satisfies(it -> {
            assertThat(it.endpoint()).isEqualTo("csv-orders");
            assertThat(it.cause()).contains("HostKey", "is not in " + known, "ssh-keyscan -p " + server.port());
        });
        assertThat(log.toString().lines().filter(it -> it.contains("cannot be looked into")))
                .hasSize(1);
        assertThat(sent().resolve(name("later.csv"))).exists();
        assertThat(hub.state(mark)).isEmpty();

        camel.getRouteController().stopRoute(ROUTE);
        Files.writeString(known, right);
        camel.getRouteController().startRoute(ROUTE);
        hub.awaitState(mark, "in-fulfilment");
        await().untilAsserted(
                        () -> assertThat(sent().resolve(name("later.csv"))).doesNotExist());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(result()).contains(",done,"));
        assertThat(troubles()).isEmpty();
    }

    @Test
    @DisplayName("a link is left alone and said once, however often the folder is looked at (promise 33)")
    @ExtendWith(OutputCaptureExtension.class)
    void leavesLinksAlone(CapturedOutput log) throws Exception {
        var secret = Files.writeString(local.data().resolve("secret-" + mark), order());
        var link = Files.createSymbolicLink(sent().resolve(name("link.csv")), secret);
        put("good.csv", "not an order\n");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(sent().resolve(name("good.csv"))).doesNotExist());
        assertThat(log.toString().lines().filter(it -> it.contains(name("link.csv"))))
                .singleElement()
                .asString()
                .contains("is left where it is");
        assertThat(link).isSymbolicLink();
        Files.delete(link);
    }

    @Test
    void partnersSeeTheirFolderOnly() throws IOException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.start();
            try (var sftp = connected(client)) {
                assertThat(sftp.canonicalPath("../../..")).isEqualTo("/");
                assertThat(sftp.readEntries("/"))
                        .extracting(SftpClient.DirEntry::getFilename)
                        .contains("orders");
            }
        }
    }

    private List<FailedLooks.Failed> troubles() {
        return looks.all().stream()
                .filter(it -> it.place().equals("sftp://localhost:%d/orders".formatted(server.port())))
                .toList();
    }

    private void put(String name, String text) throws IOException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.start();
            try (var sftp = connected(client);
                    var file = sftp.write("/orders/" + name(name))) {
                file.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private SftpClient connected(SshClient client) throws IOException {
        var session = client.connect(SftpServer.USER, "localhost", server.port())
                .verify(Duration.ofSeconds(10))
                .getSession();
        session.addPasswordIdentity(secrets.of("sftp").getLast());
        session.auth().verify(Duration.ofSeconds(10));
        return SftpClientFactory.instance().createSftpClient(session);
    }

    private String result() throws IOException {
        var results = sent().resolve("results");
        if (!Files.isDirectory(results)) return "";
        try (var files = Files.list(results)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(name("later.csv")))
                    .findFirst();
            return file.isPresent() ? Files.readString(file.get()) : "";
        }
    }

    private Path sent() {
        return local.data().resolve("sftp/orders");
    }

    private String order() {
        return "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n"
                + "%s,2026-11-20T09:30:00Z,EUR,ada@example.com,Ada,Lindenweg 3,10115,Berlin,DE,NONE-%s,2,12.50,25.00\n"
                        .formatted(mark, mark);
    }

    private String name(String name) {
        return mark + "-" + name;
    }
}
