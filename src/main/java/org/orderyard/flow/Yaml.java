package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A YAML document that still knows its lines. */
sealed interface Yaml {
    /** Where it begins, counted from 1; beside a key: the key's line. */
    int line();

    JsonNode json();

    /** @param text as written, so that a state may be called 10 or true */
    record Scalar(String text, JsonNode json, int line) implements Yaml {}

    record Items(List<Yaml> items, int line) implements Yaml {
        @Override
        public JsonNode json() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(it -> array.add(it.json()));
            return array;
        }
    }

    record Fields(SequencedMap<String, Yaml> fields, int line) implements Yaml {
        boolean isSingle() {
            return fields.size() == 1;
        }

        Map.Entry<String, Yaml> first() {
            return fields.firstEntry();
        }

        @Override
        public JsonNode json() {
            var object = JsonNodeFactory.instance.objectNode();
            fields.forEach((key, value) -> object.set(key, value.json()));
            return object;
        }
    }
}
