package org.orderyard.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a list with one thing changed: filters live in the URL, whole. */
public record Links(String path, Map<String, List<String>> parameters) {
    /** They say which part is shown, or whose filters these are. */
    private static final Set<String> NO_FILTERS = Set.of("after", "size", "saved");

    /** An active filter, and the address without it. */
    public record Chip(String label, String without) {}

    public static Links of(String path, Map<String, String[]> parameters) {
        var filled = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var some = Arrays.stream(values).filter(it -> !it.isBlank()).toList();
            if (!some.isEmpty()) filled.put(name, some);
        });
        return new Links(path, filled);
    }

    public String after(String key) {
        var more = new TreeMap<>(parameters);
        more.put("after", List.of(key));
        return url(more);
    }

    /** Where is asked what came since: the same filters, from the top. */
    public String news(long since) {
        var more = new TreeMap<>(parameters);
        more.keySet().removeAll(NO_FILTERS);
        more.put("since", List.of(String.valueOf(since)));
        return new Links(path + "/news", more).url(more);
    }

    /** The top of the same list. */
    public String top() {
        var fewer = new TreeMap<>(parameters);
        fewer.remove("after");
        return url(fewer);
    }

    public String only(String name, String value) {
        return url(Map.of(name, List.of(value)));
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        parameters.forEach((name, values) -> {
            if (!NO_FILTERS.contains(name))
                values.forEach(it -> chips.add(new Chip(name + ": " + it, without(name, it))));
        });
        return chips;
    }

    private String without(String name, String value) {
        var fewer = new TreeMap<>(parameters);
        fewer.put(
                name,
                parameters.getOrDefault(name, List.of()).stream()
                        .filter(it -> !it.equals(value))
                        .toList());
        fewer.remove("after");
        return url(fewer);
    }

    private String url(Map<String, List<String>> all) {
        var query = all.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .map(value -> it.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
