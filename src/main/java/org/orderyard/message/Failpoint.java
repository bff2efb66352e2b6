package org.orderyard.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The places where a crash would hurt most. A test starts the hub with {@code -Dorderyard.failpoints=<file>} and arms one by
 * writing {@code beforeDbCommit:3} into that file: from then on the third hit halts the JVM as kill -9 would. Without the
 * property a hit is a null check on a constant.
 */
public enum Failpoint {
    BEFORE_DB_COMMIT("beforeDbCommit"),
    AFTER_DB_COMMIT("afterDbCommit"),
    AFTER_JMS_COMMIT("afterJmsCommit"),
    BEFORE_CLEAR("beforeClear"),
    RELAY_AFTER_SEND("relayAfterSend"),
    FILE_AFTER_ROWS_BEFORE_MOVE("fileAfterRowsBeforeMove"),
    REPLAY_BEFORE_COMMIT("replayBeforeCommit"),
    REPLAY_AFTER_COMMIT("replayAfterCommit");

    private static final @Nullable Path FILE = Optional.ofNullable(System.getProperty("orderyard.failpoints"))
            .map(Path::of)
            .orElse(null);

    private static final AtomicInteger HITS = new AtomicInteger();

    private final String label;

    Failpoint(String label) {
        this.label = label;
    }

    public void hit() {
        if (FILE != null && Files.exists(FILE) && isDue(FILE))
            Runtime.getRuntime().halt(137);
    }

    /** What arms it, once it is in the file. */
    public String atHit(int count) {
        return label + ":" + count;
    }

    private boolean isDue(Path file) {
        try {
            var armed = Files.readString(file).strip().split(":", 2);
            return armed[0].equals(label) && HITS.incrementAndGet() == Integer.parseInt(armed[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
