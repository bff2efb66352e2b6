package org.orderyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoverageTableTest {
    private static final Path DOCUMENT = Path.of("docs/coverage.md");

    private final CoverageTable table = CoverageTable.of(
            Path.of("src/test/resources/coverage-ids.txt"), TaggedTest.in(Path.of("target/test-classes")));

    @Test
    void theCommittedTableSaysWhatTheTestsSay() throws IOException {
        if ("apply".equals(System.getProperty("coverage"))) {
            Files.writeString(DOCUMENT, table.markdown());
        }

        assertThat(DOCUMENT)
                .as("old; run mvn test -Dtest=CoverageTableTest -Dcoverage=apply")
                .hasContent(table.markdown());
    }

    @Test
    void everyTagThatLooksLikeAnIdIsOne() {
        assertThat(table.unknown()).isEmpty();
    }
}
