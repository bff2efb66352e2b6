package org.orderyard.console.dossier;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What moved an order last.
 *
 * @param actorType {@code message}, {@code person} or {@code hub}
 */
public record LastChange(OffsetDateTime at, String event, String actorType, String actor) {
    /** As a sentence has it. */
    public String by() {
        return switch (actorType) {
            case "person" -> actor;
            case "message" -> "a message of " + actor;
            default -> "the hub (%s)".formatted(actor);
        };
    }

    public String inWords() {
        var moment = at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return "last changed by %s, '%s', at %s".formatted(by(), event, moment);
    }
}
