package org.orderyard.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/** The folder of captured mails, {@code <time>-<number>.eml}: byte for byte as they were sent, the newest so many of them. */
final class CaughtMails {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** Looking at the whole folder is worth it now and then only. */
    private static final int TIDIED_EVERY = 200;

    private final Path folder;
    private final int kept;
    private final AtomicLong number = new AtomicLong();

    private CaughtMails(Path folder, int kept) {
        this.folder = folder;
        this.kept = kept;
    }

    static CaughtMails in(Path folder, int kept) {
        try {
            Files.createDirectories(folder);
            var mails = new CaughtMails(folder, kept);
            mails.tidy();
            return mails;
        } catch (IOException e) {
            throw new CannotStart("Captured mails cannot be kept in %s (%s)".formatted(folder, e), e);
        }
    }

    void keep(InputStream mail) throws IOException {
        var n = number.incrementAndGet();
        var name = "%s-%04d.eml".formatted(TIME.format(Instant.now()), n % 10_000);
        var unfinished = folder.resolve(name + ".part");
        Files.copy(mail, unfinished, StandardCopyOption.REPLACE_EXISTING);
        try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        if (n % TIDIED_EVERY == 0) tidy();
    }

    /** The oldest go: a shop that runs for days on one machine must not fill its disk. */
    private void tidy() throws IOException {
        try (var files = Files.list(folder)) {
            var names =
                    files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
            for (var it : names.subList(0, Math.max(0, names.size() - kept))) Files.deleteIfExists(it);
        }
    }
}
