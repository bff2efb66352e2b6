package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void isOpenedAgainAfterItWasClosed() {
        DataFolder.open(folder).close();

        try (var again = DataFolder.open(folder)) {
            assertThat(again.path("inbox")).isEqualTo(folder.resolve("inbox"));
        }
    }

    @Test
    void belongsToOneHubAtATime() {
        try (var _ = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another Orderyard (process %d)"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void leavesAFolderAloneThatIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not Orderyard's");
    }

    @Test
    void mayHoldSecretsBeforeItsFirstStart() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("secrets")).resolve("tills-sftp"), "sesame");

        try (var _ = DataFolder.open(folder)) {
            assertThat(folder.resolve("secrets/tills-sftp")).hasContent("sesame");
        }
    }

    @Test
    void leavesANewerLayoutAlone() throws IOException {
        Files.writeString(folder.resolve("layout"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has layout 2, this Orderyard knows 1");
    }
}
