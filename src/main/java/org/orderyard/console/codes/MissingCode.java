package org.orderyard.console.codes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.CodeName;

/**
 * A code without a counterpart, for which dead letters wait.
 *
 * @param key such as {@code carrier:GLS24}
 */
public record MissingCode(String key, String shop, String partner, String kind, String code) {
    static MissingCode of(CodeName name) {
        return new MissingCode(
                name.key(), name.shop(), name.partner(), name.kind().word(), name.code());
    }

    /** @param paths as dead letters keep them; null: none */
    public static List<MissingCode> of(String @Nullable [] paths) {
        return Optional.ofNullable(paths).stream()
                .flatMap(Arrays::stream)
                .map(CodeName::at)
                .map(MissingCode::of)
                .toList();
    }

    /** Where it is added. */
    public String page() {
        return "/codes?shop=%s&partner=%s&kind=%s&code=%s#add"
                .formatted(encoded(shop), encoded(partner), encoded(kind), encoded(code));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
