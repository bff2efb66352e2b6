package org.orderyard.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which mails can be written: the texts in {@code shops/mails/<to>/<notice>.txt}, as {@code customer/shipped}. */
public final class MailNames {
    private static final String END = ".txt";

    private MailNames() {}

    public static Set<String> in(Path shops) {
        return of(shops.resolve("mails"));
    }

    /** @param mails a folder of templates, of all shops or of one */
    public static Set<String> of(Path mails) {
        return of(mails, END);
    }

    /** @param end of the files' names */
    public static Set<String> of(Path mails, String end) {
        return files(mails, end).stream()
                .map(it -> mails.relativize(it).toString().replace('\\', '/'))
                .map(it -> it.substring(0, it.length() - end.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static List<Path> files(Path mails, String end) {
        if (!Files.isDirectory(mails)) return List.of();
        try (var files = Files.walk(mails, 2)) {
            return files.filter(it -> it.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Mail templates are not readable: " + mails, e);
        }
    }
}
