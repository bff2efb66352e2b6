package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orderyard.intake.Endpoint.Dedupe;
import org.orderyard.intake.Endpoint.Identity;
import org.orderyard.intake.Endpoint.Rule;
import org.orderyard.intake.Endpoint.Then;

/** Reads one entry of {@code accepts}: when it applies, what becomes of the document, what identifies it. */
final class RuleReader {
    private static final When ANY = new When(Map.of(), List.of(), List.of(), null, List.of(), List.of(), Map.of());

    private RuleReader() {}

    static Rule rule(YamlMap yaml, Identity otherwise) {
        var rule = new Rule(
                yaml.required("name"),
                yaml.line(),
                yaml.map("when").map(RuleReader::when).orElse(ANY),
                then(yaml),
                identity(yaml, otherwise),
                yaml.text("schema"));
        if (rule.schema().isPresent() && !(rule.then() instanceof Then.Map)) {
            yaml.problem(
                    yaml.line("schema"), "'schema' goes with 'mapping': it is asked of the commands that are made");
        }
        yaml.refuseUnknownWords();
        return rule;
    }

    static Identity identity(YamlMap yaml, Identity otherwise) {
        var key = yaml.listsOfTexts("key").stream()
                .map(alternatives ->
                        alternatives.stream().map(it -> keyPart(yaml, it)).toList())
                .toList();
        var dedupe = yaml.convert(
                "dedupe",
                yaml.has("key") ? Dedupe.KEY : otherwise.dedupe(),
                "key, body, file-name-and-time or none",
                it -> Dedupe.valueOf(EndpointFile.constant(it)));
        if (dedupe == Dedupe.KEY && key.isEmpty() && otherwise.key().isEmpty()) {
            yaml.problem(yaml.line("dedupe"), "'dedupe: key' needs a 'key'");
        }
        var revision = yaml.has("revision") ? Optional.of(pointer(yaml, "revision")) : otherwise.revision();
        return new Identity(dedupe, yaml.has("key") ? key : otherwise.key(), revision);
    }

    /** {@code none} as the last alternative: the part may be missing and counts as empty, for which the pointer to the root stands. */
    private static JsonPointer keyPart(YamlMap yaml, String text) {
        return text.equals("none") ? JsonPointer.empty() : pointer(yaml, "key", text);
    }

    static JsonPointer pointer(YamlMap yaml, String word) {
        return pointer(yaml, word, yaml.required(word));
    }

    private static JsonPointer pointer(YamlMap yaml, String word, String text) {
        return yaml.convertText(
                word, text, JsonPointer.empty(), "a JSON pointer such as /order/id", JsonPointer::compile);
    }

    private static When when(YamlMap yaml) {
        var root = yaml.text("root").orElse(null);
        if (root != null && !root.equals("object") && !root.equals("array")) {
            yaml.problem(yaml.line("root"), "'root' is object or array, not '" + root + "'");
        }
        var when = new When(
                wanted(yaml, "header", Function.identity()),
                yaml.texts("content-type"),
                yaml.texts("extension"),
                root,
                pointers(yaml, "present"),
                pointers(yaml, "absent"),
                wanted(yaml, "value", it -> pointer(yaml, "value", it)));
        yaml.refuseUnknownWords();
        return when;
    }

    private static <K> Map<K, List<String>> wanted(YamlMap yaml, String word, Function<String, K> key) {
        var wanted = new LinkedHashMap<K, List<String>>();
        yaml.map(word).ifPresent(map -> map.words().forEach(it -> wanted.put(key.apply(it), map.texts(it))));
        return wanted;
    }

    private static List<JsonPointer> pointers(YamlMap yaml, String word) {
        return yaml.texts(word).stream().map(it -> pointer(yaml, word, it)).toList();
    }

    private static Then then(YamlMap yaml) {
        var thens = new ArrayList<Then>();
        yaml.text("mapping").map(Then.Map::new).ifPresent(thens::add);
        yaml.text("explode")
                .map(it -> new Then.Explode(pointer(yaml, "explode", it)))
                .ifPresent(thens::add);
        yaml.text("like").map(Then.Like::new).ifPresent(thens::add);
        yaml.text("refuse").map(Then.Refuse::new).ifPresent(thens::add);
        if (thens.size() != 1) {
            yaml.problem(yaml.line(), "a rule has exactly one of 'mapping', 'explode', 'like' and 'refuse'");
            return new Then.Refuse("");
        }
        return thens.getFirst();
    }
}
