package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @TempDir
    Path folder;

    private DataFolder data;
    private Secrets secrets;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder);
        secrets = new Secrets(data);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void makesASecretOnceAndForItsOwnerOnly() throws IOException {
        var first = secrets.of("shopify");

        assertThat(secrets.of("shopify")).isEqualTo(first).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/shopify"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesTwoSecretsWhileOneReplacesTheOther() throws IOException {
        secrets.of("shopify");

        Files.writeString(folder.resolve("secrets/shopify"), "old\n\nnew\n");

        assertThat(secrets.of("shopify")).containsExactly("old", "new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../admin-password", "", "A", "a/b", "."})
    void neverLeavesItsFolder(String endpoint) {
        assertThatThrownBy(() -> secrets.of(endpoint)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheAdminPassword() {
        var first = new AdminPassword(data);

        var second = new AdminPassword(data);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.value()).isEqualTo(first.value()).hasSizeGreaterThan(20);
    }
}
