package org.orderyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A file of secrets that only its owner reads; written once, when it is first asked for. */
record SecretFile(Path path) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 130 random bits as 26 letters and digits: nothing that a shell, a URL or a properties file would need to escape. */
    static String newSecret() {
        return RANDOM.ints(26, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    List<String> linesOr(Supplier<List<String>> first) {
        try {
            if (!Files.exists(path)) {
                create(first.get());
            }
            return lines();
        } catch (IOException e) {
            throw new UncheckedIOException("Secret %s cannot be read or created".formatted(path), e);
        }
    }

    private void create(List<String> lines) throws IOException {
        Files.createDirectories(path.getParent());
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(path.getParent(), ".new", "", mode);
        try {
            Files.write(draft, lines);
            // A link appears whole or not at all, and of two threads that create the same secret one wins.
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException _) {
            // the other one's secret is as good
        } finally {
            Files.delete(draft);
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
