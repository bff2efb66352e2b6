package org.orderyard.console.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the next part of a list begins: what its last row is sorted by, in a form that programs only hand back. */
public final class Cursor {
    private static final String BETWEEN = "\n";

    private Cursor() {}

    public static String of(String... values) {
        var key = String.join(BETWEEN, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadParameter if it was not made of as many values */
    public static List<String> values(String cursor, int number) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = List.of(key.split(BETWEEN, -1));
            if (values.size() == number) return values;
        } catch (IllegalArgumentException noBase64) {
            throw unknown(cursor);
        }
        throw unknown(cursor);
    }

    public static BadParameter unknown(String cursor) {
        return new BadParameter("after=%s is no 'next' of a part before".formatted(cursor));
    }
}
