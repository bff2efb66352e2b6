package org.orderyard.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "user", description = "People who may log in to the running hub.")
class UserCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "add", description = "Adds a user and prints the password, once.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", defaultValue = "viewer", description = "viewer, operator, supervisor or admin")
                    String role,
            @Option(names = "--shop", description = "one shop; without it all of them") @Nullable String shop,
            @Option(names = "--url", defaultValue = "http://localhost:8080", description = "where the hub is") URI url,
            @Option(names = "--data", defaultValue = "data", description = "its data folder") Path data)
            throws InterruptedException {
        var user = JSON.createObjectNode().put("name", name).put("role", role);
        if (shop != null) user.put("shop", shop);
        try {
            var request = request(url, data, user);
            return tell(name, role, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (NoSuchFileException missing) {
            return fail("%s is not there: the hub has not been started here; say where its data is with --data"
                    .formatted(missing.getFile()));
        } catch (ConnectException _) {
            return fail("no hub answers at %s: start it (./yard run), or say where it is with --url".formatted(url));
        } catch (IOException | IllegalArgumentException e) {
            return fail("what answers at %s is no Orderyard: %s".formatted(url, e.getMessage()));
        }
    }

    private int tell(String name, String role, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == 401)
            return fail("the hub does not take the password in admin-password: is --data the folder of this hub?");
        var said = JSON.readTree(answer.body());
        if (answer.statusCode() != 201)
            return fail(said.path("detail").asText("the hub answered " + answer.statusCode()));
        out().printf(
                        "User %s, %s, password %s%n",
                        name, role, said.path("password").asText());
        return 0;
    }

    private int fail(String why) {
        err().println("yard: " + why);
        return 1;
    }

    private static HttpRequest request(URI url, Path data, JsonNode user) throws IOException {
        var login = "admin:" + Files.readString(data.resolve("admin-password")).strip();
        return HttpRequest.newBuilder(url.resolve("/api/users"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(user.toString()))
                .build();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
