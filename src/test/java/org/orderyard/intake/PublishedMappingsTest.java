package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@ExtendWith(OutputCaptureExtension.class)
class PublishedMappingsTest {
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());

    @TempDir
    Path mappings;

    @BeforeEach
    void startsWithTheMappingsOfTheProject() throws IOException {
        FileSystemUtils.copyRecursively(Fixtures.MAPPINGS, mappings);
    }

    @Test
    void theSameFilesAreTheSameVersionAtEveryStart() {
        assertThat(published().version("shopify")).hasValue("shopify 1");
        assertThat(published().version("shopify")).hasValue("shopify 1");
        assertThat(published().version("nobody")).isEmpty();
    }

    @Test
    void aChangedFileIsANewVersionOfWhateverUsesItAndTheStartSaysSo(CapturedOutput output) throws IOException {
        published();
        change("shopify/order.jslt");

        var changed = published();

        assertThat(changed.version("shopify")).hasValue("shopify 2");
        assertThat(changed.version("ecommerce")).as("asks the rules of shopify").hasValue("ecommerce 2");
        assertThat(changed.version("payments")).hasValue("payments 1");
        assertThat(output).contains("Mapping shopify is version 2 now: [shopify/order.jslt] changed");
        assertThat(changed.find("shopify", 1).orElseThrow().files().get("shopify/order.jslt"))
                .doesNotContain("// changed");
        assertThat(changed.find("shopify", 2).orElseThrow().files().get("shopify/order.jslt"))
                .contains("// changed");
    }

    @Test
    void aChangedSampleChangesNothing() throws IOException {
        published();
        Files.writeString(mappings.resolve("shopify/samples/another.json"), "{}");

        assertThat(published().version("shopify")).hasValue("shopify 1");
    }

    @Test
    void filesThatWereSetBackHaveTheirOldVersionAndTheStartWarns(CapturedOutput output) throws IOException {
        var before = Files.readString(mappings.resolve("shopify/order.jslt"));
        published();
        change("shopify/order.jslt");
        published();
        Files.writeString(mappings.resolve("shopify/order.jslt"), before);

        assertThat(published().version("shopify")).hasValue("shopify 1");
        assertThat(output)
                .contains("Mapping shopify of this node is version 1, and version 2 is published: [shopify/order.jslt]"
                        + " differ");
    }

    @Test
    void nodesThatStartAtOnceAgree() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<String> start = () -> published().version("shopify").orElseThrow();

            for (var it : nodes.invokeAll(Collections.nCopies(8, start)))
                assertThat(it.get()).isEqualTo("shopify 1");
        }
    }

    private PublishedMappings published() {
        return new PublishedMappings(jdbc, Endpoints.load(mappings));
    }

    private void change(String file) throws IOException {
        Files.writeString(mappings.resolve(file), Files.readString(mappings.resolve(file)) + "\n// changed\n");
    }
}
