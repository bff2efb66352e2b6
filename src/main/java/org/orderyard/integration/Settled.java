package org.orderyard.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orderyard.message.Files.Found;
import org.springframework.stereotype.Component;

/** Knows which files have not changed for a while. Their own time says little: who copies may keep that of the original. */
@Component
class Settled {
    private static final int MOST = 20_000;

    private record Name(String place, String name) {}

    private record Look(long size, Instant modified, long nanos) {}

    private final Map<Name, Look> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Look> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it looks as it did that long ago. */
    synchronized boolean isSettled(Found file, Duration unchanged) {
        var name = new Name(file.place(), file.name());
        var now = new Look(file.size(), file.modified(), System.nanoTime());
        var before = looks.get(name);
        var isSame = before != null
                && before.size() == now.size()
                && before.modified().equals(now.modified());
        if (!isSame) looks.put(name, now);
        var isSettled = before != null && isSame && now.nanos() - before.nanos() >= unchanged.toNanos();
        if (isSettled) looks.remove(name);
        return isSettled;
    }
}
