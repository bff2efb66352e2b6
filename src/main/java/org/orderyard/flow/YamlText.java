package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2: {@code on}, {@code NO} and {@code OFF} are words, not booleans. No anchors, no duplicate keys. */
final class YamlText {
    private final Faults faults;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlText(Faults faults) {
        this.faults = faults;
    }

    static Optional<Yaml> read(String text, Faults faults) {
        try {
            var settings = LoadSettings.builder().setLabel(faults.file()).build();
            return new Compose(settings).composeString(text).map(it -> new YamlText(faults).tree(it, lineOf(it)));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(YamlText::lineOf).orElse(1);
            faults.error(line, "not YAML: %s; mend the syntax", broken.getProblem());
        } catch (YamlEngineException broken) {
            faults.error(1, "not YAML: %s; mend the syntax", String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private Yaml tree(Node node, int line) {
        if (!seen.add(node)) {
            faults.error(line, "an alias (*) of line %d; write it out", lineOf(node));
            return new Yaml.Scalar("", JsonNodeFactory.instance.missingNode(), line);
        }
        return switch (node) {
            case ScalarNode it -> new Yaml.Scalar(it.getValue(), literal(it), line);
            case SequenceNode it -> items(it, line);
            case MappingNode it -> fields(it, line);
            default -> throw new IllegalStateException("YAML node " + node.getNodeType() + " in line " + line);
        };
    }

    private Yaml items(SequenceNode node, int line) {
        var items = new ArrayList<Yaml>();
        node.getValue().forEach(it -> items.add(tree(it, lineOf(it))));
        return new Yaml.Items(items, line);
    }

    private Yaml fields(MappingNode node, int line) {
        var fields = new LinkedHashMap<String, Yaml>();
        for (var tuple : node.getValue()) {
            int at = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.error(at, "a key that is not a word; use a plain word");
                continue;
            }
            var value = tree(tuple.getValueNode(), at);
            if (fields.putIfAbsent(key.getValue(), value) != null)
                faults.error(at, "'%s' is there twice; remove one of them", key.getValue());
        }
        return new Yaml.Fields(fields, line);
    }

    private static JsonNode literal(ScalarNode node) {
        var make = JsonNodeFactory.instance;
        var text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) return make.nullNode();
        if (node.getTag().equals(Tag.BOOL)) return make.booleanNode(Boolean.parseBoolean(text));
        if (node.getTag().equals(Tag.INT)) return whole(new BigInteger(text));
        if (node.getTag().equals(Tag.FLOAT) && text.matches("[-+.0-9eE]+"))
            return make.numberNode(new BigDecimal(text));
        return make.textNode(text);
    }

    private static JsonNode whole(BigInteger number) {
        return number.bitLength() < Integer.SIZE
                ? JsonNodeFactory.instance.numberNode(number.intValue())
                : JsonNodeFactory.instance.numberNode(number);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(YamlText::lineOf).orElse(1);
    }

    private static int lineOf(Mark mark) {
        return mark.getLine() + 1;
    }
}
