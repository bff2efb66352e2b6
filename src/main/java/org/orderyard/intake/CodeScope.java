package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;

/** One run of a mapping: for which shop it looks codes up, and which of them have no counterpart. */
final class CodeScope {
    private static final ScopedValue<CodeScope> CURRENT = ScopedValue.newInstance();

    private final String shop;
    private final Set<CodeName> missing = new LinkedHashSet<>();

    private CodeScope(String shop) {
        this.shop = shop;
    }

    /** @param missing codes without a counterpart, which stand in the result as the partner wrote them */
    record Mapped(JsonNode result, List<CodeName> missing) {}

    static Mapped map(Mapping mapping, JsonNode document, String shop) {
        var scope = new CodeScope(shop);
        var result = ScopedValue.where(CURRENT, scope).call(() -> mapping.apply(document));
        return new Mapped(result, List.copyOf(scope.missing));
    }

    /** The code of the shop that the running mapping works for. */
    static CodeName name(String partner, CodeKind kind, String code) {
        return new CodeName(CURRENT.isBound() ? CURRENT.get().shop : "", partner, kind, code);
    }

    /** So that all that is missing is told at once, and of which order, the mapping goes on. */
    static JsonNode missing(CodeName name) {
        if (CURRENT.isBound()) CURRENT.get().missing.add(name);
        return TextNode.valueOf(name.code());
    }
}
