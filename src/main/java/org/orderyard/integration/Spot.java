package org.orderyard.integration;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file, with the word that it stands under.
 *
 * @param values of the parameters of a template, which stand in texts as {@code {{name}}}
 */
record Spot(String word, Node node, Map<String, String> values) {
    Spot(String word, Node node) {
        this(word, node, Map.of());
    }

    /** @throws org.yaml.snakeyaml.error.MarkedYAMLException if it is no YAML */
    static Optional<Spot> root(String text) {
        return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)))
                .map(it -> new Spot("", it));
    }

    /** The same place of a template, as a route that gives it these values has it. */
    Spot filled(Map<String, String> given) {
        return new Spot(word, node, given);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    Optional<Spot> at(String name) {
        return words().filter(it -> it.word.equals(name)).findFirst();
    }

    /** Empty where nothing, or no single text, is said. */
    String text(String name) {
        return at(name).map(Spot::text).orElse("");
    }

    String text() {
        var text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        for (var it : values.entrySet()) text = text.replace("{{" + it.getKey() + "}}", it.getValue());
        return text;
    }

    Stream<Spot> words() {
        return node instanceof MappingNode map ? map.getValue().stream().map(this::of) : Stream.empty();
    }

    List<Spot> entries() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(it -> new Spot(word, it, values)).toList()
                : List.of();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Itself and everything below it. */
    Stream<Spot> everything() {
        return Stream.concat(
                Stream.of(this), Stream.concat(words(), entries().stream()).flatMap(Spot::everything));
    }

    private Spot of(NodeTuple tuple) {
        var name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        return new Spot(name, tuple.getValueNode(), values);
    }
}
