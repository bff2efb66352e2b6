package org.orderyard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mails that the mail server inside has taken, as files, newest first. */
public final class CapturedMails {
    /** A name is also an address of a page: nothing that could leave the folder is one. */
    private static final Pattern NAME = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9]{3}-[0-9]{4}");

    private static final String END = ".eml";

    private final Path folder;

    public CapturedMails(Path folder) {
        this.folder = folder;
    }

    /** @param before name of the mail that the part of the list comes after */
    public List<CapturedMail> newest(Optional<String> before, int most, Predicate<CapturedMail> wanted) {
        return names().stream()
                .filter(it -> before.map(last -> it.compareTo(last) < 0).orElse(true))
                .flatMap(it -> named(it).stream())
                .filter(wanted)
                .limit(most)
                .toList();
    }

    public Optional<CapturedMail> named(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        try {
            return Optional.of(CapturedMail.read(name, Files.readAllBytes(folder.resolve(name + END))));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + name + " cannot be read", e);
        }
    }

    /** How many are newer; counting stops at a hundred. */
    public long since(String name, Predicate<CapturedMail> wanted) {
        return names().stream()
                .takeWhile(it -> it.compareTo(name) > 0)
                .flatMap(it -> named(it).stream())
                .filter(wanted)
                .limit(100)
                .count();
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(END))
                    .map(it -> it.substring(0, it.length() - END.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Captured mails are not readable: " + folder, e);
        }
    }
}
