package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.harness.Caller;
import org.orderyard.journey.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

@HubTest
class YardTest {
    private record Said(int code, String out, String err) {}

    private final Path data;
    private final int port;

    @TempDir
    Path folder;

    @Autowired
    YardTest(@LocalServerPort int port, LocalProperties local) {
        this.port = port;
        this.data = local.data();
    }

    @Test
    void letsAPersonInWhoCanThenLogIn() {
        var said = yard("user", "add", "vera", "--role", "operator", "--url", url(), "--data", data.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("User vera, operator, password ");
        var password = said.out().strip().substring(said.out().strip().lastIndexOf(' ') + 1);
        assertThat(Caller.at(port).as("vera", password).get("/api/orders").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhyAPersonIsNotLetIn() {
        yard("user", "add", "twice", "--url", url(), "--data", data.toString());

        assertThat(yard("user", "add", "twice", "--url", url(), "--data", data.toString()))
                .isEqualTo(new Said(1, "", "yard: There is a user 'twice' already\n"));
        assertThat(yard("user", "add", "u", "--role", "king", "--url", url(), "--data", data.toString())
                        .err())
                .contains("no role 'king'", "viewer, operator, supervisor, admin");
    }

    @Test
    void saysHowAHubIsRunWithoutRunningOne() {
        var said = yard("run", "--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: yard run");
    }

    @Test
    void saysThatNoHubAnswersAndWhatToDo() throws IOException {
        Files.writeString(folder.resolve("admin-password"), "secret");
        var nobody = "http://127.0.0.1:" + Ports.free();

        assertThat(yard("user", "add", "u", "--url", nobody, "--data", folder.toString()))
                .isEqualTo(new Said(
                        1,
                        "",
                        "yard: no hub answers at %s: start it (./yard run), or say where it is with --url\n"
                                .formatted(nobody)));
        assertThat(yard("user", "add", "u", "--url", url(), "--data", folder.toString())
                        .err())
                .contains("is --data the folder of this hub?");
        assertThat(yard("user", "add", "u", "--data", folder.resolve("none").toString())
                        .err())
                .contains("admin-password is not there", "--data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | Usage: yard", "dance | Unmatched argument at index 0: 'dance'", "user | Usage: yard user"})
    void saysWhatThereIsToWhoSaysNothingOrNonsense(String arguments, String expected) {
        var said = yard(arguments.isEmpty() ? new String[0] : new String[] {arguments});

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(expected).doesNotContain("\tat ");
    }

    @Test
    void checksTheFilesOfTheProject() {
        var said = yard("check", ".");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .containsPattern("flows +[1-9]\\d* file\\(s\\) against")
                .containsPattern("routes +[1-9]\\d* file");
        assertThat(said.out()).contains("mappings  ", "shops     1", "all is well");
    }

    @Test
    void namesEveryFaultWithItsFileAndFails() throws IOException {
        for (var name : List.of("flows", "mappings", "routes", "shops"))
            FileSystemUtils.copyRecursively(Path.of(name), folder.resolve(name));
        replace("routes/queues.yaml", "hub-queue:wms.replies", "hub-queue:wms.reply");
        replace("flows/ship-to-customer.yaml", "do: [ship, { notify: shipped }]", "do: [shp]");
        replace("shops/main.yaml", "ebay: { flow: ship-to-customer }", "ebay: { flow: ship-to-store }");

        var said = yard("check", folder.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("routes/queues.yaml:", "'hub-queue:wms.reply': no endpoint.yaml names this queue")
                .contains("no route reads queue 'wms.replies'")
                .contains("flows/ship-to-customer.yaml:", "shp")
                .contains("takes flow 'ship-to-store', which is not in flows/")
                .contains("to correct");
    }

    private void replace(String file, String text, String by) throws IOException {
        var path = folder.resolve(file);
        assertThat(Files.readString(path)).contains(text);
        Files.writeString(path, Files.readString(path).replace(text, by));
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private static Said yard(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Yard.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
