package org.orderyard.console.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, by keyset: it costs the same however deep one is in the list.
 *
 * @param next what {@code after=} has to be for the following part; null: there is none
 */
public record Slice<T>(List<T> content, @Nullable String next) {
    public Slice {
        content = List.copyOf(content);
    }

    /** @param rows one more than {@code size}, if there are more */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> key) {
        if (rows.size() <= size) return new Slice<>(rows, null);
        var part = rows.subList(0, size);
        return new Slice<>(part, key.apply(part.getLast()));
    }
}
