package org.orderyard.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the entries of a flow file stand.
 *
 * @param lines by path, such as {@code delivery/states/picking}; entries of lists by their word or their index
 */
public record Source(String file, Map<String, Integer> lines) {
    public Source {
        lines = Map.copyOf(lines);
    }

    static Source of(String file, Yaml root) {
        var lines = new HashMap<String, Integer>();
        collect("", root, lines);
        return new Source(file, lines);
    }

    /** @return the line of the entry, or of the closest thing around it */
    public int line(String... path) {
        for (int length = path.length; length > 0; length--) {
            var line = lines.get(String.join("/", Arrays.copyOf(path, length)));
            if (line != null) return line;
        }
        return 1;
    }

    private static void collect(String path, Yaml yaml, Map<String, Integer> lines) {
        lines.putIfAbsent(path, yaml.line());
        switch (yaml) {
            case Yaml.Scalar _ -> {}
            case Yaml.Fields it -> it.fields().forEach((key, value) -> collect(under(path, key), value, lines));
            case Yaml.Items it -> {
                int index = 0;
                for (var item : it.items()) collect(under(path, wordOf(item, index++)), item, lines);
            }
        }
    }

    private static String wordOf(Yaml item, int index) {
        return item instanceof Yaml.Scalar it ? it.text() : Integer.toString(index);
    }

    private static String under(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }
}
