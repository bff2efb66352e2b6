package org.orderyard.inventory;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The stock of a SKU in all facilities of a shop.
 *
 * @param levels by facility, preferred ones first by their rank
 */
public record SkuStock(SortedMap<String, Level> levels) {
    /**
     * @param onHand units that are free or reserved; what is allocated to a request is not among them
     * @param rank of the facility: the lowest is asked first
     */
    public record Level(int onHand, int reserved, int rank) {
        public int free() {
            return onHand - reserved;
        }

        Level plus(int onHandDelta, int reservedDelta) {
            return new Level(onHand + onHandDelta, reserved + reservedDelta, rank);
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
        changed.put(facility, change.apply(levels.getOrDefault(facility, new Level(0, 0, Integer.MAX_VALUE))));
        return new SkuStock(changed);
    }
}
