package org.orderyard.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/** What a schema's check found, in sentences that begin with the place in the command. */
final class Violations {
    private static final int LONGEST_EXCERPT = 60;

    private Violations() {}

    static List<String> of(Collection<ValidationMessage> messages) {
        var sentences = new ArrayList<String>();
        var malformed = messages.stream()
                .filter(it -> "format".equals(it.getType()))
                .map(Violations::place)
                .collect(toSet());
        messages.stream()
                .filter(it -> !isAlternative(it))
                // That it is no date says it; the pattern of dates beside it says the same in other letters.
                .filter(it -> !("pattern".equals(it.getType()) && malformed.contains(place(it))))
                .map(Violations::sentence)
                .forEach(sentences::add);
        messages.stream()
                .filter(Violations::isAlternative)
                .collect(groupingBy(Violations::place, LinkedHashMap::new, joiningProperties()))
                .forEach((place, names) -> sentences.add(place + ": one of these is needed: " + names));
        return sentences;
    }

    /** The checker reports each alternative that is not met; they are one demand. */
    private static boolean isAlternative(ValidationMessage message) {
        return "required".equals(message.getType())
                && message.getEvaluationPath().toString().contains("/anyOf/");
    }

    private static Collector<ValidationMessage, ?, String> joiningProperties() {
        return mapping(ValidationMessage::getProperty, joining(", "));
    }

    private static String sentence(ValidationMessage message) {
        var value = message.getInstanceNode();
        var excerpt = value != null && value.isValueNode() ? ", not " + shortened(value.toString()) : "";
        var text = demand(message)
                .map(it -> "%s: %s".formatted(place(message), it))
                .orElseGet(message::getMessage);
        return (text.startsWith(":") ? "/" : "") + text + excerpt;
    }

    private static Optional<String> demand(ValidationMessage message) {
        return "format".equals(message.getType())
                ? Formats.demand(message.getSchemaNode().asText())
                : Optional.empty();
    }

    private static String place(ValidationMessage message) {
        var place = message.getInstanceLocation().toString();
        return place.isEmpty() ? "/" : place;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
    }
}
