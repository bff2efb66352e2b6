package org.orderyard.console.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;

/**
 * Something that a person did, or wanted to do.
 *
 * @param ref tells deeds of the same moment apart
 * @param outcome APPLIED, or why nothing came of it: REFUSED, REPEAT, CONFLICT
 * @param subject what it was done to, as its kind and its name
 * @param origin address that it was done from, where it is known
 */
record AuditRow(
        OffsetDateTime at,
        String ref,
        String who,
        String what,
        String outcome,
        String subject,
        String reason,
        String origin) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    AuditRow seenBy(Person person) {
        return new AuditRow(at, ref, who, what, outcome, subject, Masking.sentence(person, reason), origin);
    }

    @JsonIgnore
    public boolean isInVain() {
        return outcome.equals("REFUSED") || outcome.equals("CONFLICT");
    }

    /** Page of what it was done to; null: it has none. */
    @JsonProperty
    public @Nullable String see() {
        var name = subject.substring(subject.indexOf(' ') + 1);
        return switch (subject.substring(0, Math.max(0, subject.indexOf(' ')))) {
            case "order" -> numbered("/orders/");
            case "letter" -> numbered("/dead-letters/");
            case "replay" -> numbered("/replays/");
            case "message" -> "/messages/" + name;
            case "endpoint" -> "/endpoints/" + name;
            case "job" -> "/jobs";
            case "user" -> "/users";
            case "export" -> "/exports";
            case "code" -> "/codes";
            default -> null;
        };
    }

    private @Nullable String numbered(String path) {
        var number = NUMBER.matcher(subject);
        return number.find() ? path + number.group() : null;
    }
}
