package org.orderyard.intake;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map of a YAML file, read by asking for its words. Scalars stay text until a type is asked for, so that {@code on}
 * and {@code NO} are words, as in YAML 1.2. What is wrong is collected, with its line.
 */
final class YamlMap {
    private final Path file;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems;

    private YamlMap(Path file, Node node, List<Problem> problems) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        if (node instanceof MappingNode map) {
            map.getValue().forEach(it -> put(it.getKeyNode(), it.getValueNode()));
        } else {
            problem(line, "a map of words is expected here");
        }
    }

    static Optional<YamlMap> read(Path file, String text, List<Problem> problems) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                return Optional.of(new YamlMap(file, root, problems));
            }
            problems.add(new Problem(file, 1, "the file is empty"));
        } catch (MarkedYAMLException e) {
            var mark = Optional.ofNullable(e.getProblemMark());
            problems.add(new Problem(file, mark.map(it -> it.getLine() + 1).orElse(1), "no YAML: " + e.getProblem()));
        }
        return Optional.empty();
    }

    int line() {
        return line;
    }

    int line(String word) {
        return Optional.ofNullable(nodes.get(word)).map(YamlMap::lineOf).orElse(line);
    }

    boolean has(String word) {
        return nodes.containsKey(word);
    }

    boolean isMap(String word) {
        return nodes.get(word) instanceof MappingNode;
    }

    Set<String> words() {
        asked.addAll(nodes.keySet());
        return nodes.keySet();
    }

    Optional<String> text(String word) {
        return node(word).flatMap(this::scalar);
    }

    String required(String word) {
        return text(word).orElseGet(() -> {
            problem(line, "'" + word + "' is missing");
            return "";
        });
    }

    /** A text, or a list of them. */
    List<String> texts(String word) {
        return node(word).map(this::scalars).orElse(List.of());
    }

    /** A list of which each entry is a text or a list of texts. */
    List<List<String>> listsOfTexts(String word) {
        return node(word)
                .map(it -> entries(it).stream().map(this::scalars).toList())
                .orElse(List.of());
    }

    Optional<YamlMap> map(String word) {
        return node(word).map(it -> new YamlMap(file, it, problems));
    }

    List<YamlMap> maps(String word) {
        return node(word).map(this::entries).orElse(List.of()).stream()
                .map(it -> new YamlMap(file, it, problems))
                .toList();
    }

    boolean flag(String word) {
        return convert(word, false, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    int number(String word, int otherwise) {
        return convert(word, otherwise, "a whole number, 0 or more", text -> {
            if (text.startsWith("-")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.parseInt(text);
        });
    }

    /** The text of a word in another type, or a problem that says what was expected. */
    <T> T convert(String word, T otherwise, String expected, Function<String, T> conversion) {
        return text(word)
                .map(it -> convertText(word, it, otherwise, expected, conversion))
                .orElse(otherwise);
    }

    <T> T convertText(String word, String text, T otherwise, String expected, Function<String, T> conversion) {
        try {
            return conversion.apply(text);
        } catch (RuntimeException e) {
            problem(line(word), "'" + word + "' is " + expected + ", not '" + text + "'");
            return otherwise;
        }
    }

    void problem(int where, String message) {
        problems.add(new Problem(file, where, message));
    }

    /** Every word that nobody asked for is unknown. */
    void refuseUnknownWords() {
        nodes.keySet().stream()
                .filter(it -> !asked.contains(it))
                .forEach(it -> problem(
                        line(it),
                        "unknown word '" + it + "'; known here: "
                                + String.join(", ", asked.stream().sorted().toList())));
    }

    private void put(Node key, Node value) {
        scalar(key).ifPresent(word -> {
            if (nodes.put(word, value) != null) {
                problem(lineOf(key), "'" + word + "' is said twice");
            }
        });
    }

    private Optional<Node> node(String word) {
        asked.add(word);
        return Optional.ofNullable(nodes.get(word));
    }

    private List<Node> entries(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private List<String> scalars(Node node) {
        var texts = new ArrayList<String>();
        entries(node).forEach(it -> scalar(it).ifPresent(texts::add));
        return texts;
    }

    private Optional<String> scalar(Node node) {
        if (node instanceof ScalarNode text) {
            return Optional.of(text.getValue());
        }
        problem(lineOf(node), "a single text is expected here");
        return Optional.empty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
