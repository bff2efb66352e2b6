package org.orderyard.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user from the jar of this platform. */
final class PostgresBinaries {
    /** Part of the folder's name, so that another version is unpacked beside this one. */
    private static final String VERSION = "17.6.0";

    private PostgresBinaries() {}

    static Path unpacked() {
        var home = cache().resolve("postgres-" + VERSION);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            unpackTo(home);
        }
        return home;
    }

    /** In the user's home, as temporary folders are swept file by file. */
    private static Path cache() {
        var home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(".cache/orderyard")
                : Path.of(System.getProperty("java.io.tmpdir"), "orderyard-" + System.getProperty("user.name"));
    }

    private static void unpackTo(Path home) {
        var name = "/postgres-%s.txz".formatted(platform());
        try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new CannotStart(
                        "no PostgreSQL for this platform (%s) is built in: use --spring.profiles.active=production with a server of yours"
                                .formatted(name));
            }
            Files.createDirectories(home.getParent());
            var draft = Files.createTempDirectory(home.getParent(), "unpacking");
            unpack(packed, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process may have been faster.
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw new CannotStart("PostgreSQL cannot be unpacked to %s (%s)".formatted(home, e), e);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked to %s (%s)".formatted(home, e), e);
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(
                        target,
                        Set.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE));
            }
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return system + "-" + machine;
    }
}
