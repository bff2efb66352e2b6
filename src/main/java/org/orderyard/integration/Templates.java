package org.orderyard.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/** The route templates of all files, and what has to be right with them and with those who use them. */
final class Templates {
    private static final Pattern SAID = Pattern.compile("[A-Z][^:]*: .+ Example: .+", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*-(in|out)");

    private final Map<String, Spot> byId = new TreeMap<>();

    void add(Spot template) {
        byId.put(template.text("id"), template);
    }

    static List<Broken> broken(Spot template) {
        var id = template.text("id");
        var named = ID.matcher(id).matches()
                ? Stream.<Broken>empty()
                : RouteRules.broken(template, "id '%s' is not <what>-<in or out>, such as directory-out".formatted(id));
        var described = template.text("description").isBlank()
                ? RouteRules.broken(template, "the template has no 'description'")
                : Stream.<Broken>empty();
        return Stream.of(named, described, parameters(template).flatMap(Templates::parameter))
                .flatMap(it -> it)
                .toList();
    }

    /** What a use of a template has wrong in itself; empty if its route can be looked at. */
    List<Broken> misused(Spot use) {
        var template = byId.get(use.text("routeTemplateRef"));
        if (template == null)
            return RouteRules.broken(
                            use,
                            "there is no template '%s'; there are %s"
                                    .formatted(use.text("routeTemplateRef"), byId.keySet()))
                    .toList();
        var known = parameters(template).collect(Collectors.toMap(it -> it.text("name"), Function.identity()));
        var given = given(use);
        var unknown = given.keySet().stream()
                .filter(it -> !known.containsKey(it))
                .flatMap(it -> RouteRules.broken(
                        use,
                        "the template has no parameter '%s'; it has %s"
                                .formatted(it, known.keySet().stream().sorted().toList())));
        var missing = known.values().stream()
                .filter(it -> it.at("defaultValue").isEmpty() && !given.containsKey(it.text("name")))
                .flatMap(it -> RouteRules.broken(use, "parameter '%s' has to be given".formatted(it.text("name"))));
        return Stream.concat(unknown, missing).toList();
    }

    /** The route as it will be. */
    Optional<Spot> route(Spot use) {
        return Optional.ofNullable(byId.get(use.text("routeTemplateRef"))).map(template -> {
            var values = new HashMap<String, String>();
            parameters(template).forEach(it -> values.put(it.text("name"), it.text("defaultValue")));
            values.putAll(given(use));
            return routeOf(template).filled(byEachOther(values));
        });
    }

    /** A default may name another parameter: a folder, its endpoint. */
    private static Map<String, String> byEachOther(Map<String, String> values) {
        var filled = new HashMap<>(values);
        filled.replaceAll((_, text) -> {
            for (var it : values.entrySet()) text = text.replace("{{" + it.getKey() + "}}", it.getValue());
            return text;
        });
        return filled;
    }

    static Spot routeOf(Spot template) {
        return template.at("route").orElse(template);
    }

    private static Stream<Spot> parameters(Spot template) {
        return template.at("parameters").map(Spot::entries).orElse(List.of()).stream();
    }

    private static Stream<Broken> parameter(Spot parameter) {
        var isSaid = SAID.matcher(parameter.text("description")).matches();
        return isSaid
                ? Stream.empty()
                : RouteRules.broken(
                        parameter,
                        "the description of parameter '%s' is not 'Title: what it means. Example: …'"
                                .formatted(parameter.text("name")));
    }

    private static Map<String, String> given(Spot use) {
        return parameters(use).collect(Collectors.toMap(it -> it.text("name"), it -> it.text("value"), (_, it) -> it));
    }
}
