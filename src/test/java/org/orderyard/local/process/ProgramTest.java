package org.orderyard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    private Path folder;

    @Test
    void startsAJarWithWhatWasLearntOfItIfThatIsThere() throws IOException {
        var jar = folder.resolve("orderyard.jar");
        assertThat(Program.ofJar(jar)).containsExactly("-jar", jar.toString());

        Files.createFile(Program.cacheOf(jar));

        assertThat(Program.ofJar(jar))
                .containsExactly("-XX:AOTCache=" + folder.resolve("orderyard.aot"), "-jar", jar.toString());
    }
}
