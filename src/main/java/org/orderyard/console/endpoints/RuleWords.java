package org.orderyard.console.endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.When;

/** One kind of document that an endpoint knows, in words for the partner. */
record RuleWords(String name, String when, String then, String same) {
    static RuleWords of(Endpoint.Rule rule) {
        return new RuleWords(rule.name(), when(rule.when()), then(rule.then()), same(rule.identity()));
    }

    private static String when(When it) {
        var parts = new ArrayList<String>();
        it.headers().forEach((name, values) -> parts.add("header %s is %s".formatted(name, either(values))));
        if (!it.contentTypes().isEmpty()) parts.add("content type " + either(it.contentTypes()));
        if (!it.extensions().isEmpty()) parts.add("file name ends in ." + either(it.extensions()));
        if (it.root() != null) parts.add("it is an " + it.root());
        it.present().forEach(at -> parts.add("has " + at));
        it.absent().forEach(at -> parts.add("has no " + at));
        it.values().forEach((at, values) -> parts.add("%s is %s".formatted(at, either(values))));
        return parts.isEmpty() ? "anything else" : String.join("; ", parts);
    }

    private static String then(Endpoint.Then then) {
        return switch (then) {
            case Endpoint.Then.Map(var mapping) -> mapping.equals("identity") ? "taken as it is" : "read by " + mapping;
            case Endpoint.Then.Explode(var at) ->
                "every record of it is a message" + (at.toString().isEmpty() ? "" : ", at " + at);
            case Endpoint.Then.Like(var other) -> "as at endpoint " + other;
            case Endpoint.Then.Refuse(var why) -> "refused: " + why;
        };
    }

    private static String same(Endpoint.Identity identity) {
        return switch (identity.dedupe()) {
            case KEY ->
                identity.key().stream()
                                .map(it -> it.stream().map(RuleWords::place).collect(Collectors.joining(" or ")))
                                .collect(Collectors.joining(", "))
                        + identity.revision().map(it -> "; revision " + it).orElse("");
            case BODY -> "its bytes are the same";
            case FILE_NAME_AND_TIME -> "its file has the same name and time";
            case NONE -> "never: each counts";
        };
    }

    private static String place(com.fasterxml.jackson.core.JsonPointer at) {
        return at.toString().isEmpty() ? "none" : at.toString();
    }

    private static String either(List<String> values) {
        return String.join(" or ", values);
    }
}
