package org.orderyard.console.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.orders.Outlook;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Trial;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Replays;
import org.orderyard.order.Actor;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** Tries an edited payload before it is replayed: what was changed, and how it would be understood. Nothing of it has effect. */
@Component
class LetterCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LetterReader letters;
    private final Trial trial;
    private final Replays replays;

    LetterCheck(LetterReader letters, Trial trial, Replays replays) {
        this.letters = letters;
        this.trial = trial;
        this.replays = replays;
    }

    /**
     * @param fault empty: it is understood, and says these commands
     * @param outlook what its order's flow would decide; null: it would not come to that
     */
    record Reading(String commands, String fault, @Nullable Outlook outlook) {}

    record Checked(List<LineDiff.Row> changes, List<Reading> readings) {
        public boolean isUnderstood() {
            return readings.stream().allMatch(it -> it.fault().isEmpty());
        }
    }

    /** The letter as it came, by whoever may see it; what a payload says is told to nobody who may not see it. */
    Checked dryRun(long id, Person person) {
        var letter = letters.one(id, person);
        if (letter.isOutgoing()) throw new BadParameter("Whether its partner takes it is known when it is sent");
        var raw = replays.find(id).orElseThrow().raw();
        var readings = readings(raw, person).stream()
                .map(it -> person.may(Permission.UNMASK)
                        ? it
                        : new Reading("", Masking.sentence(person, it.fault()), it.outlook()))
                .toList();
        return new Checked(List.of(), readings);
    }

    Checked check(long id, String edited, Person person) {
        if (!person.may(Permission.UNMASK)) throw new Denied("Editing a payload needs permission UNMASK");
        var letter = letters.one(id, person);
        var raw = new RawMessage(
                letter.endpoint(), edited.getBytes(StandardCharsets.UTF_8), letter.headers(), "check-" + id);
        return new Checked(LineDiff.of(formatted(letter.payload()), formatted(edited)), readings(raw, person));
    }

    private List<Reading> readings(RawMessage raw, Person person) {
        return trial.of(raw, Actor.person(person.getUsername())).stream()
                .map(it -> new Reading(
                        it.reading().commands().map(JsonNode::toPrettyString).orElse(""),
                        it.reading().fault().orElse(""),
                        it.foreseen().map(Outlook::of).orElse(null)))
                .toList();
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
