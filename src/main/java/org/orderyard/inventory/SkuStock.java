package org.orderyard.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The stock of a SKU in all facilities of a shop.
 *
 * @param levels by facility
 */
public record SkuStock(SortedMap<String, Level> levels) {
    /**
     * @param onHand units that are free or reserved; what is allocated to a request is not among them
     * @param countedAt of the newest count; empty: never counted
     */
    public record Level(int onHand, int reserved, Optional<Instant> countedAt) {
        static final Level NONE = new Level(0, 0, Optional.empty());

        public int free() {
            return onHand - reserved;
        }

        Level plus(int onHandDelta, int reservedDelta) {
            return new Level(onHand + onHandDelta, reserved + reservedDelta, countedAt);
        }

        Level counted(Instant asOf) {
            return new Level(onHand, reserved, Optional.of(asOf));
        }

        boolean isCountedAfter(Instant time) {
            return countedAt.map(it -> it.isAfter(time)).orElse(false);
        }
    }

    static final SkuStock NONE = new SkuStock(new TreeMap<>());

    public int free(String facility) {
        return level(facility).map(Level::free).orElse(0);
    }

    public Optional<Level> level(String facility) {
        return Optional.ofNullable(levels.get(facility));
    }

    SkuStock change(String facility, UnaryOperator<Level> change) {
        var changed = new TreeMap<>(levels);
        changed.put(facility, change.apply(levels.getOrDefault(facility, Level.NONE)));
        return new SkuStock(changed);
    }
}
