package org.orderyard.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A mapping of a flow file, asked key by key. What is wrong is noted and reading goes on.
 *
 * @param what the section in the words of the file, for messages
 */
record Section(String what, SequencedMap<String, Yaml> fields, int line, Faults faults) {

    static Section of(String what, Yaml yaml, Faults faults) {
        if (yaml instanceof Yaml.Fields it) return new Section(what, it.fields(), it.line(), faults);
        faults.error(yaml.line(), "%s has to be a mapping (key: value)", what);
        return nothing(what);
    }

    /** For what is missing: one fault is enough, what it would have held is not complained about again. */
    private static Section nothing(String what) {
        return new Section(what, new LinkedHashMap<>(), 0, new Faults(""));
    }

    Section only(String... known) {
        fields.forEach((key, value) -> {
            if (!List.of(known).contains(key))
                faults.error(value.line(), "unknown key '%s' in %s; %s", key, what, Nearest.hint(key, List.of(known)));
        });
        return this;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Optional<Yaml> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    String text(String key) {
        var found = find(key);
        if (found.isEmpty()) faults.error(line, "%s has no '%s'; add one", what, key);
        return found.map(it -> textOf(it, key)).orElse("");
    }

    Optional<String> maybe(String key) {
        return find(key).map(it -> textOf(it, key));
    }

    int number(String key) {
        var text = text(key);
        if (text.matches("[0-9]{1,9}")) return Integer.parseInt(text);
        if (!text.isEmpty()) faults.error(lineOf(key), "'%s' of %s has to be a whole number", key, what);
        return 0;
    }

    /** Where a key stands; the section itself if it does not. */
    int lineOf(String key) {
        return find(key).map(Yaml::line).orElse(line);
    }

    Duration duration(String key) {
        var text = text(key);
        var found = Durations.parse(text);
        if (found.isEmpty() && !text.isEmpty())
            faults.error(lineOf(key), "'%s' is not a duration; write 30s, 10m, 4h or 7d", text);
        return found.orElse(Duration.ZERO);
    }

    /** A list of words, or one word. */
    Set<String> names(String key) {
        var names = new LinkedHashSet<String>();
        switch (find(key).orElse(null)) {
            case null -> {}
            case Yaml.Items it -> it.items().forEach(each -> addOnce(names, textOf(each, key), each.line(), key));
            case Yaml it -> names.add(textOf(it, key));
        }
        return Collections.unmodifiableSet(names);
    }

    Section section(String key) {
        if (!has(key)) {
            faults.error(line, "%s has no '%s'; add one", what, key);
            return nothing(key);
        }
        return of(key, Objects.requireNonNull(fields.get(key)), faults);
    }

    /** Sections by name, in the order of the file; none if the key is absent. */
    Map<String, Section> sections(String key) {
        var sections = new LinkedHashMap<String, Section>();
        if (has(key))
            section(key)
                    .fields
                    .forEach((name, it) -> sections.put(name, of("%s '%s'".formatted(key, name), it, faults)));
        return sections;
    }

    List<Yaml> items(String key) {
        return switch (find(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Items it -> it.items();
            case Yaml it -> {
                faults.error(it.line(), "'%s' of %s has to be a list", key, what);
                yield List.of();
            }
        };
    }

    private void addOnce(Set<String> names, String name, int at, String key) {
        if (!names.add(name)) faults.error(at, "'%s' is there twice in '%s'; remove one of them", name, key);
    }

    private String textOf(Yaml yaml, String key) {
        if (yaml instanceof Yaml.Scalar it && !it.text().isBlank()) return it.text();
        faults.error(yaml.line(), "'%s' of %s has to be a word or a sentence", key, what);
        return "";
    }
}
