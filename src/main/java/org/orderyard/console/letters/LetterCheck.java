package org.orderyard.console.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orderyard.console.page.Denied;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Preview;
import org.orderyard.message.RawMessage;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** Tries an edited payload before it is replayed: what was changed, and how it would be understood. Nothing of it has effect. */
@Component
class LetterCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LetterReader letters;
    private final Preview preview;

    LetterCheck(LetterReader letters, Preview preview) {
        this.letters = letters;
        this.preview = preview;
    }

    /** @param fault empty: it is understood, and says these commands */
    record Reading(String commands, String fault) {}

    record Checked(List<LineDiff.Row> changes, List<Reading> readings) {
        public boolean isUnderstood() {
            return readings.stream().allMatch(it -> it.fault().isEmpty());
        }
    }

    Checked check(long id, String edited, Person person) {
        if (!person.may(Permission.UNMASK)) throw new Denied("Editing a payload needs permission UNMASK");
        var letter = letters.one(id, person);
        var raw = new RawMessage(
                letter.endpoint(), edited.getBytes(StandardCharsets.UTF_8), letter.headers(), "check-" + id);
        return new Checked(
                LineDiff.of(formatted(letter.payload()), formatted(edited)),
                preview.of(raw).stream()
                        .map(it -> new Reading(
                                it.commands().map(json -> json.toPrettyString()).orElse(""),
                                it.fault().orElse("")))
                        .toList());
    }

    /** JSON on many lines, so that a change is a line; the bytes that are replayed are those that were typed. */
    private static String formatted(String text) {
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException _) {
            return text;
        }
    }
}
