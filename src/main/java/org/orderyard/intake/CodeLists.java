package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.schibsted.spt.data.jslt.JsltException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Code lists beside the mappings: what the partner's codes are called here. */
final class CodeLists {
    private static final JsonMapper JSON = new JsonMapper();
    private final Function<String, String> texts;
    private final Predicate<String> isThere;
    private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();

    private CodeLists(Function<String, String> texts, Predicate<String> isThere) {
        this.texts = texts;
        this.isThere = isThere;
    }

    CodeLists(Path folder) {
        this(it -> text(folder, it), it -> Files.isRegularFile(folder.resolve(it)));
    }

    CodeLists(MappingSource published) {
        this(published::text, it -> published.files().containsKey(it));
    }

    /** A list that may not be there. */
    Optional<JsonNode> find(String path) {
        return isThere.test(path) ? Optional.of(list(path)) : Optional.empty();
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
