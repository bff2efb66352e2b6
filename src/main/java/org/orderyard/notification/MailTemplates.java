package org.orderyard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.orderyard.shop.MailNames;

/**
 * The templates of a folder of shops: {@code mails/<to>/<notice>.txt}, with {@code .html} beside it if there is to be HTML. A shop's own
 * {@code <shop>/mails/} goes before.
 */
public final class MailTemplates {
    private static final String MAILS = "mails";

    private final Path folder;
    private final Map<String, MailTemplate> known = new ConcurrentHashMap<>();

    private MailTemplates(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public static MailTemplates in(Path shops) {
        return new MailTemplates(shops);
    }

    /** What there is for every shop, as {@code customer/shipped}. */
    public Set<String> names() {
        return MailNames.in(folder);
    }

    /** Every template as every folder has it: its own one, or the shared one with what the folder has for itself. */
    List<MailTemplate> all() {
        return folders().stream()
                .flatMap(it -> Stream.concat(MailNames.of(it).stream(), names().stream())
                        .distinct()
                        .map(name -> new MailTemplate(List.of(it, folder.resolve(MAILS)), name)))
                .toList();
    }

    /** @param end of their names */
    List<Path> files(String end) {
        return folders().stream()
                .flatMap(it -> MailNames.files(it, end).stream())
                .toList();
    }

    /** HTML that belongs to no mail. What mails share lies above the folders of those who get them. */
    List<Path> withoutText() {
        return folders().stream()
                .flatMap(it -> MailNames.of(it, ".html").stream()
                        .filter(name -> name.contains("/"))
                        .filter(name -> !MailNames.of(it).contains(name) && !names().contains(name))
                        .map(name -> it.resolve(name + ".html")))
                .toList();
    }

    /** @throws UnknownMail if there is none */
    MailTemplate template(String shop, String name) {
        return known.computeIfAbsent(shop + " " + name, _ -> find(shop, name));
    }

    private MailTemplate find(String shop, String name) {
        var places = List.of(folder.resolve(shop).resolve(MAILS), folder.resolve(MAILS));
        return places.stream()
                .filter(it -> MailNames.of(it).contains(name))
                .findFirst()
                .map(_ -> new MailTemplate(places, name))
                .orElseThrow(() -> new UnknownMail(name, names()));
    }

    private List<Path> folders() {
        try (var entries = Files.list(folder)) {
            return Stream.concat(Stream.of(folder.resolve(MAILS)), entries.map(it -> it.resolve(MAILS)))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Shops are not readable: " + folder, e);
        }
    }

    static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Mail template %s is not readable".formatted(file), e);
        }
    }
}
