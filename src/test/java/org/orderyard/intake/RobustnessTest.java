package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.message.RawMessage;

/** Whatever single member a shop leaves out, empties or writes in another type: a mapping never fails over it. */
class RobustnessTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Understanding UNDERSTANDING = Fixtures.understanding();

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void neverFailsOverASingleMember(Path file) throws IOException {
        var endpoint = file.toString().contains("woocommerce") ? "woocommerce" : "shopify";
        var original = JSON.readTree(file.toFile());
        var failures = new TreeSet<String>();

        variants(original, variant -> failureOf(endpoint, variant).ifPresent(failures::add));

        assertThat(failures).isEmpty();
    }

    static Stream<Path> documents() {
        return Stream.of(
                        "shopify/samples/paid-order-2024-10.json",
                        "shopify/samples/partially-refunded-before-shipping.json",
                        "shopify/samples/single-order-with-transactions.json",
                        "woocommerce/samples/numbers-and-texts-swapped.json",
                        "woocommerce/samples/partially-refunded.json")
                .map(Fixtures.MAPPINGS::resolve);
    }

    private static Optional<String> failureOf(String endpoint, JsonNode variant) {
        var body = variant.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return UNDERSTANDING.understand(new RawMessage(endpoint, body, Map.of(), "ID:1")).parts().stream()
                    .filter(Part.Bad.class::isInstance)
                    .map(it -> ((Part.Bad) it).failure())
                    .filter(it -> it.reason() == NotUnderstood.Reason.UNMAPPED)
                    .map(Throwable::getMessage)
                    .findFirst();
        } catch (NotUnderstood e) {
            return e.reason() == NotUnderstood.Reason.UNMAPPED ? Optional.of(e.getMessage()) : Optional.empty();
        }
    }

    /** Calls with the document once per member and change; the document is changed back each time. */
    private static void variants(JsonNode root, Consumer<JsonNode> check) {
        variants(root, root, check);
    }

    private static void variants(JsonNode root, JsonNode node, Consumer<JsonNode> check) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(names(object))) {
                var value = object.get(name);
                changes(value).forEach(it -> {
                    object.set(name, it);
                    check.accept(root);
                });
                object.remove(name);
                check.accept(root);
                object.set(name, value);
                variants(root, value, check);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            var first = array.get(0);
            changes(first).forEach(it -> {
                array.set(0, it);
                check.accept(root);
            });
            array.set(0, first);
            variants(root, first, check);
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> changes(JsonNode value) {
        return List.of(
                NODES.nullNode(),
                TextNode.valueOf(""),
                TextNode.valueOf("x"),
                NODES.numberNode(7),
                NODES.booleanNode(true),
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.arrayNode().add("x"),
                TextNode.valueOf(value.asText()));
    }
}
