package org.orderyard.console.messages;

import java.util.Optional;
import org.orderyard.message.Errands;

/** What became of a message, in a word for the list and a sentence for its page. */
public record Fate(String tone, String icon, String word, String sentence) {
    static Fate ofIncoming(MessageRow it) {
        var note = Optional.ofNullable(it.note()).map(why -> " " + why + ".").orElse("");
        return switch (Optional.ofNullable(it.standing()).orElse("PART")) {
            case "DONE" -> new Fate("done", "check-circle", "Took effect", "It took effect." + note);
            case "REFUSED" ->
                new Fate("idle", "slash-circle", "Refused", "It was answered with no, and changed nothing." + note);
            case "WAITING" ->
                new Fate(
                        "wait",
                        "hourglass-split",
                        "Waits",
                        "It waits, and goes on by itself when its time comes." + note);
            case "DEAD" ->
                new Fate(
                        "fail",
                        "x-octagon",
                        "Dead letter",
                        "It could not be understood or executed, and waits for a person.");
            case "DISCARDED" -> new Fate("idle", "trash", "Discarded", "A person gave it up.");
            case "SUPERSEDED" ->
                new Fate("idle", "arrow-repeat", "Superseded", "A newer document of the same order took its place.");
            default -> new Fate("idle", "circle", "Sent again", "It is a replay or a part of another message." + note);
        };
    }

    static Fate ofOutgoing(MessageRow it) {
        var why = Optional.ofNullable(it.cause())
                .map(cause -> " Last answer: " + cause)
                .orElse("");
        return switch (Optional.ofNullable(it.departure()).orElse("gone")) {
            case "gone" ->
                Optional.ofNullable(it.note())
                        .filter(note -> note.startsWith(Errands.NOT_SENT))
                        .map(note -> new Fate("idle", "slash-circle", "Not sent", note + "."))
                        .orElseGet(() -> new Fate("done", "check-circle", "Left", "It has left for its target."));
            case "dead" ->
                new Fate(
                        "fail",
                        "x-octagon",
                        "Dead letter",
                        "Its partner did not get it, and it waits for a person." + why);
            case "discarded" -> new Fate("idle", "trash", "Discarded", "A person gave it up; it was not delivered.");
            default ->
                it.attempts() == 0
                        ? new Fate("wait", "hourglass-split", "Waits", "It waits for its turn to leave.")
                        : new Fate(
                                "wait",
                                "arrow-repeat",
                                "Tried " + it.attempts() + "×",
                                "It was tried %d times and is tried again.%s".formatted(it.attempts(), why));
        };
    }
}
