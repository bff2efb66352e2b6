package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.schibsted.spt.data.jslt.JsltException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Code lists beside the mappings: what the partner's codes are called here. */
final class CodeLists {
    private static final JsonMapper JSON = new JsonMapper();
    private final Function<String, String> texts;
    private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();

    CodeLists(Function<String, String> texts) {
        this.texts = texts;
    }

    CodeLists(Path folder) {
        this(it -> text(folder, it));
    }

    JsonNode list(String path) {
        return lists.computeIfAbsent(path, this::read);
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(texts.apply(path));
        } catch (JsonProcessingException e) {
            throw new JsltException("code list '" + path + "' is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path folder, String path) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new JsltException("code list '" + path + "' is not there; paths start at the mappings folder");
        }
        return Endpoints.text(file);
    }
}
