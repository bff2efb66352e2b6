package org.orderyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that survives restarts: ours, of a layout that we know, and held by one hub at a time. */
public final class DataFolder implements AutoCloseable {
    private static final int LAYOUT = 1;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    public static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            requireOwner(root);
            requireLayout(root);
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be used (%s): choose another with --orderyard.local.data=<folder>".formatted(root, e),
                    e);
        }
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Root could write into anybody's folder, and that user's next start would then fail half-way. */
    private static void requireOwner(Path root) throws IOException {
        var owner = Files.getOwner(root);
        var probe = Files.createTempFile(root, ".owner", "");
        try {
            if (!Files.getOwner(probe).equals(owner)) {
                throw new CannotStart(
                        "%s belongs to user %s, not to %s: start as that user, or choose another with --orderyard.local.data=<folder>"
                                .formatted(
                                        root,
                                        owner.getName(),
                                        Files.getOwner(probe).getName()));
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static void requireLayout(Path root) throws IOException {
        var file = root.resolve("layout");
        if (Files.exists(file)) {
            requireKnown(root, Files.readString(file).strip());
        } else if (isFresh(root)) {
            Files.writeString(file, LAYOUT + "\n");
        } else {
            throw new CannotStart(
                    "%s holds files that are not Orderyard's (no file `layout`): choose another with --orderyard.local.data=<folder>"
                            .formatted(root));
        }
    }

    private static void requireKnown(Path root, String layout) {
        if (!layout.equals(String.valueOf(LAYOUT))) {
            throw new CannotStart(
                    "%s has layout %s, this Orderyard knows %d: start the newer version, or choose another with --orderyard.local.data=<folder>"
                            .formatted(root, layout, LAYOUT));
        }
    }

    /** Secrets of partners may be there before the first start. */
    private static boolean isFresh(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.allMatch(it -> it.endsWith("secrets"));
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!held(channel)) {
            channel.close();
            throw new CannotStart(
                    "%s is in use by another Orderyard (process %s): stop it, or choose another with --orderyard.local.data=<folder>"
                            .formatted(root, Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
        return channel;
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
