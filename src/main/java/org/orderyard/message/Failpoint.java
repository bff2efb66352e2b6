package org.orderyard.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The places where a crash would hurt most. A test arms one with {@code -Dorderyard.failpoint=beforeDbCommit:3}: the
 * third hit halts the JVM as kill -9 would. Unarmed, a hit is a null check on a constant.
 */
public enum Failpoint {
    BEFORE_DB_COMMIT("beforeDbCommit"),
    AFTER_DB_COMMIT("afterDbCommit"),
    AFTER_JMS_COMMIT("afterJmsCommit"),
    BEFORE_CLEAR("beforeClear"),
    RELAY_AFTER_SEND("relayAfterSend"),
    FILE_AFTER_ROWS_BEFORE_MOVE("fileAfterRowsBeforeMove");

    private static final @Nullable Armed ARMED = armed(System.getProperty("orderyard.failpoint"));

    private final String label;

    Failpoint(String label) {
        this.label = label;
    }

    public void hit() {
        if (ARMED != null && ARMED.failpoint == this && ARMED.hitsLeft.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** What arms it: the value of the system property {@code orderyard.failpoint}. */
    public String atHit(int count) {
        return label + ":" + count;
    }

    static Optional<Failpoint> labelled(String label) {
        return Arrays.stream(values())
                .filter(failpoint -> failpoint.label.equals(label))
                .findAny();
    }

    private static @Nullable Armed armed(@Nullable String setting) {
        if (setting == null) {
            return null;
        }
        var parts = setting.split(":", 2);
        var failpoint =
                labelled(parts[0]).orElseThrow(() -> new IllegalArgumentException("orderyard.failpoint=" + setting));
        return new Armed(failpoint, new AtomicInteger(parts.length == 1 ? 1 : Integer.parseInt(parts[1])));
    }

    private record Armed(Failpoint failpoint, AtomicInteger hitsLeft) {}
}
