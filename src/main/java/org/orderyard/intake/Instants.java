package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times in partners' documents, all written at one length in UTC, so that they compare as text. */
final class Instants {
    private static final Pattern LOOKS_LIKE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].{4,40}");
    private static final Pattern LOOKS_LIKE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();
    private static final DateTimeFormatter WRITE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Instants() {}

    /** What is no time stays as it is, so that the schema can say where it is. A time without zone is UTC. */
    static JsonNode text(JsonNode node) {
        return node.isTextual()
                ? parse(node.textValue().strip())
                        .<JsonNode>map(it -> TextNode.valueOf(WRITE.format(it)))
                        .orElse(node)
                : node;
    }

    /** Revisions compare as text: times and numbers are brought to one length. */
    static String revision(String text) {
        if (LOOKS_LIKE_NUMBER.matcher(text).matches()) {
            return "0".repeat(18 - text.length()) + text;
        }
        return parse(text).map(WRITE::format).orElse(text);
    }

    private static Optional<Instant> parse(String text) {
        if (!LOOKS_LIKE_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(READ.parse(text.replace(' ', 'T'))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor time) {
        var local = LocalDateTime.from(time);
        var offset = Optional.ofNullable(time.query(java.time.temporal.TemporalQueries.offset()));
        return local.toInstant(offset.orElse(ZoneOffset.UTC));
    }
}
