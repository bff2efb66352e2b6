package org.orderyard.console.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.intake.ClosedDeadLetter;
import org.orderyard.intake.NotEditable;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** What people do about dead letters; every deed has a reason and leaves a trace. */
@Component
class Repairs {
    private static final int MOST = 200;

    private static final int LONGEST_REASON = 500;

    private final LetterReader letters;
    private final ReplayDesk desk;
    private final LetterTrail trail;

    Repairs(LetterReader letters, ReplayDesk desk, LetterTrail trail) {
        this.letters = letters;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @param seen how many replays of it the person saw before he edited it
     * @param edited null: as it came
     */
    UUID replay(long id, @Nullable Integer seen, @Nullable String edited, @Nullable String reason, Person person) {
        var replays = letters.one(id, person).replays();
        if (seen != null && edited != null && replays.size() > seen)
            throw new Overtaken(
                    "%s replayed it since you opened it; nothing was sent. See below what came of that, then replay yours if it is still wanted"
                            .formatted(replays.getLast().byUser()));
        return replay(id, edited, reason, person);
    }

    /** @param edited null: as it came */
    UUID replay(long id, @Nullable String edited, @Nullable String reason, Person person) {
        var why = demanded(reason, "replay");
        var body = changed(id, edited, person);
        // Who sees the payload masked would send the mask.
        if (body.isPresent()) demand(person, Permission.UNMASK, "Editing a payload");
        return done(
                body.isPresent() ? "edit and replay" : "replay",
                id,
                why,
                person,
                () -> desk.replay(id, body.map(it -> it.getBytes(StandardCharsets.UTF_8)), person.getUsername(), why),
                _ -> true);
    }

    /** @param refused why not, by letter */
    record Many(List<Long> queued, Map<Long, String> refused) {}

    /** Each for itself: one that cannot be replayed does not keep the others. */
    Many replay(List<Long> ids, @Nullable String reason, Person person) {
        var queued = new ArrayList<Long>();
        var refused = new TreeMap<Long, String>();
        if (ids.isEmpty() || ids.size() > MOST)
            throw new BadParameter("Select 1 to %d dead letters, not %d".formatted(MOST, ids.size()));
        demanded(reason, "replay");
        new TreeSet<>(ids).forEach(id -> {
            try {
                replay(id, null, reason, person);
                queued.add(id);
            } catch (Overtaken | Missing no) {
                refused.put(id, no.getMessage());
            }
        });
        return new Many(queued, refused);
    }

    /** Forms send every line end as CR LF; what differs in nothing else was not edited, and its bytes go as they came. */
    private Optional<String> changed(long id, @Nullable String edited, Person person) {
        if (edited == null) return Optional.empty();
        var original = letters.one(id, person).payload();
        if (edited.isBlank() && !original.isBlank())
            throw new BadParameter("The message is empty: discard the letter if nothing is to come of it");
        var text = original.contains("\r\n") ? edited : edited.replace("\r\n", "\n");
        return text.strip().equals(original.strip()) ? Optional.empty() : Optional.of(text);
    }

    void discard(long id, @Nullable String reason, Person person) {
        var why = demanded(reason, "discard");
        done("discard", id, why, person, () -> desk.discard(id, person.getUsername(), why), it -> it);
    }

    void undo(long id, Person person) {
        done("take back discard", id, "", person, () -> desk.undo(id, person.getUsername()), it -> it);
    }

    private <T> T done(String deed, long id, String why, Person person, Supplier<T> action, Predicate<T> isNews) {
        demand(person, Permission.SUPPORT, "Repairing dead letters");
        var letter = letters.one(id, person);
        try {
            return trail.keep(deed, letter, why, person, action, isNews);
        } catch (ClosedDeadLetter closed) {
            throw new Overtaken(String.valueOf(closed.getMessage()));
        } catch (NotEditable outgoing) {
            throw new BadParameter(String.valueOf(outgoing.getMessage()));
        }
    }

    private static String demanded(@Nullable String reason, String deed) {
        return Optional.ofNullable(reason)
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_REASON)
                .orElseThrow(() ->
                        new BadParameter("A %s needs a reason of at most %d letters".formatted(deed, LONGEST_REASON)));
    }

    private static void demand(Person person, Permission permission, String what) {
        if (!person.may(permission)) throw new Denied("%s needs permission %s".formatted(what, permission));
    }
}
