package org.orderyard.console.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;

/** The parameters of a request. What is not known is named, never silently "all". */
public record Query(Map<String, String[]> parameters) {
    private static final int MOST = 200;

    /** As it stands in an address, behind the question mark. */
    public static Query of(String text) {
        var found = new HashMap<String, String[]>();
        UriComponentsBuilder.fromUriString("?" + text)
                .build()
                .getQueryParams()
                .forEach((name, values) -> found.put(
                        name,
                        values.stream()
                                .map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8))
                                .toArray(String[]::new)));
        return new Query(found);
    }

    /** Of several only those. */
    public Query picked(String... names) {
        var some = new HashMap<>(parameters);
        some.keySet().retainAll(Set.of(names));
        return new Query(some);
    }

    /** @throws BadParameter if one is there that nobody asks for */
    public Query only(String... known) {
        var unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty())
            throw new BadParameter("Unknown parameter '%s'; there are %s"
                    .formatted(unknown.first(), String.join(", ", new TreeSet<>(Arrays.asList(known)))));
        return this;
    }

    /**
     * @return empty if it is missing or blank, as forms send it
     * @throws BadParameter if there are several: an answer about the first alone would look like one about all
     */
    public Optional<String> text(String name) {
        var given = texts(name);
        if (given.size() > 1)
            throw new BadParameter("'%s' is given %d times and takes one value".formatted(name, given.size()));
        return given.stream().findFirst();
    }

    public List<String> texts(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> checked(name, it))
                .toList();
    }

    public List<String> oneOf(String name, Set<String> values) {
        var given = texts(name);
        given.stream().filter(it -> !values.contains(it)).findFirst().ifPresent(it -> {
            throw new BadParameter("%s=%s: there is no such value; there are %s"
                    .formatted(name, it, String.join(", ", new TreeSet<>(values))));
        });
        return given;
    }

    public Optional<Long> number(String name) {
        return text(name).map(it -> {
            try {
                return Long.valueOf(it);
            } catch (NumberFormatException _) {
                throw new BadParameter("%s=%s is no number".formatted(name, it));
            }
        });
    }

    public int size() {
        var size = number("size").orElse(25L);
        if (size < 1 || size > MOST) throw new BadParameter("size=%d: 1 to %d".formatted(size, MOST));
        return size.intValue();
    }

    private static String checked(String name, String value) {
        if (value.indexOf('\0') >= 0) throw new BadParameter(name + " has a character that no text has");
        return value;
    }
}
