package org.orderyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Read, not run: no container engine is at hand where these tests run. */
class ComposeFileTest {
    private static final JsonNode COMPOSE = read();
    private static final List<String> PROPERTIES = List.of(
            "spring.profiles.active",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.artemis.broker-url",
            "spring.artemis.user",
            "spring.artemis.password",
            "orderyard.admin-password",
            "orderyard.secrets.shopify",
            "orderyard.secrets.woocommerce",
            "orderyard.pump.home",
            "server.address");

    @Test
    void everyServiceHasAPinnedImageAHealthCheckAndLoopbackPorts() {
        assertThat(COMPOSE.path("services")).hasSize(3).allSatisfy(service -> {
            assertThat(service.path("image").asText()).matches(".+:\\d+\\.\\d+.*");
            assertThat(service.path("healthcheck").path("test")).isNotEmpty();
            assertThat(service.path("ports"))
                    .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        });
    }

    @Test
    void noPasswordHasADefaultAndEachSaysWhatItIs() {
        assertThat(COMPOSE.findParents("environment"))
                .flatMap(it -> it.path("environment").properties())
                .filteredOn(it -> it.getKey().matches(".*(PASSWORD|SECRETS).*"))
                .hasSize(7)
                .allSatisfy(
                        it -> assertThat(it.getValue().asText()).matches("\\$\\{[A-Z_]+:\\?set the [a-zA-Z ,]+\\}"));
        assertThat(COMPOSE.path("configs").path("broker-users").path("content").asText())
                .matches("(?s)orderyard = \\$\\{ARTEMIS_PASSWORD:\\?[^}]+\\}\n"
                        + "partner = \\$\\{PARTNER_PASSWORD:\\?[^}]+\\}\n");
    }

    @Test
    void whatIsMountedOrCopiedIsThere() throws IOException {
        var mounted = COMPOSE.path("services").findValues("volumes").stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .map(JsonNode::asText)
                .map(it -> it.split(":")[0])
                .toList();
        var copied = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(it -> it.startsWith("COPY ") && !it.contains("--from"))
                .map(it -> it.split(" ")[1])
                .toList();

        assertThat(mounted.stream().filter(it -> it.startsWith("./"))).hasSize(5);
        assertThat(mounted.stream().filter(it -> it.startsWith("./")))
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
        assertThat(copied).hasSize(6).allSatisfy(it -> assertThat(Path.of(it)).exists());
        assertThat(mounted.stream().filter(it -> it.matches("\\w+")))
                .allSatisfy(it -> assertThat(COMPOSE.path("volumes").has(it)).isTrue());
    }

    @Test
    void whatTheHubIsGivenAreThePropertiesThatItReads() {
        var given = new TreeMap<String, Object>();
        COMPOSE.at("/services/hub/environment")
                .properties()
                .forEach(it -> given.put(it.getKey(), it.getValue().asText().replaceAll("^\\$\\{(\\w+):.*", "$1")));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", given));
        ConfigurationPropertySources.attach(environment);

        var read =
                PROPERTIES.stream().collect(Collectors.toMap(it -> it, it -> environment.getProperty(it, "not given")));

        assertThat(read.values()).doesNotContain("not given").hasSameSizeAs(given.keySet());
        assertThat(read)
                .containsAllEntriesOf(Map.of(
                        "spring.profiles.active", "production",
                        "spring.artemis.broker-url", "tcp://artemis:61616",
                        "orderyard.admin-password", "ORDERYARD_ADMIN_PASSWORD",
                        "orderyard.secrets.shopify", "SHOPIFY_SECRET"));
    }

    private static JsonNode read() {
        try {
            var yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("docker-compose.yml")));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
