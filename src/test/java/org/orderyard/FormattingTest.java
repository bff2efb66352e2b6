package org.orderyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./yard format} runs this test with {@code -Dformat=apply}, which rewrites instead of complaining. */
class FormattingTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceIsFormatted() {
        var apply = "apply".equals(System.getProperty("format"));

        var unformatted = sources()
                .parallel()
                .filter(source -> !isFormatted(source, apply))
                .toList();

        assertThat(apply ? List.of() : unformatted)
                .as("unformatted; run ./yard format")
                .isEmpty();
    }

    private static Stream<Path> sources() {
        var sources = new ArrayList<Path>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources.stream().sorted();
    }

    private static boolean isFormatted(Path source, boolean apply) {
        try {
            var found = Files.readString(source);
            var wanted = AnyPatterns.unnamed(FORMATTER.formatSourceAndFixImports(AnyPatterns.named(found)));
            if (apply && !wanted.equals(found)) {
                Files.writeString(source, wanted);
            }
            return wanted.equals(found);
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException("%s cannot be formatted".formatted(source), e);
        }
    }
}
