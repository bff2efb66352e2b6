package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaughtMailsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheNewestSoManyAndDeletesOlderOnes() throws IOException {
        var mails = CaughtMails.in(folder, 3);
        for (int i = 1; i <= 5; i++) mails.keep(mail("Subject: %d".formatted(i)));

        CaughtMails.in(folder, 3);

        try (var files = Files.list(folder)) {
            assertThat(files.sorted().map(CaughtMailsTest::text))
                    .containsExactly("Subject: 3", "Subject: 4", "Subject: 5");
        }
    }

    private static ByteArrayInputStream mail(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
