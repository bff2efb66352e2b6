package org.orderyard.console.explain;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Ages;
import org.orderyard.console.page.Masking;
import org.orderyard.shop.Permission;

/**
 * A request to a facility that is to leave and cannot.
 *
 * @param delivery its number
 * @param endpoint that carries it
 * @param offBy who switched the endpoint off; null: nobody
 * @param attempts so far
 * @param cause of the last failure; null: it was not tried yet
 */
record Unsent(
        String delivery,
        String target,
        String endpoint,
        @Nullable String offBy,
        int attempts,
        @Nullable String cause,
        OffsetDateTime nextTry) {

    Reason reason(Circumstances it) {
        return offBy == null ? tried(it) : off(it);
    }

    private Reason off(Circumstances it) {
        return Reason.of(
                Reason.Kind.UNSENT,
                "The request for delivery %s to %s waits: %s switched endpoint %s off."
                        .formatted(delivery, target, offBy, endpoint),
                Way.at(
                        "/endpoints/" + endpoint,
                        "Switch %s on".formatted(endpoint),
                        Permission.CONFIGURE.name(),
                        it.person().may(Permission.CONFIGURE)));
    }

    private Reason tried(Circumstances it) {
        var why = cause == null ? "" : ": " + Sentences.bare(Masking.sentence(it.person(), cause));
        var left = Duration.between(it.now(), nextTry.toInstant());
        return Reason.of(
                Reason.Kind.UNSENT,
                "The request for delivery %s to %s has not left after %d %s%s."
                        .formatted(delivery, target, attempts, attempts == 1 ? "try" : "tries", why),
                Way.said("It is tried again %s".formatted(left.isPositive() ? "in " + Ages.words(left) : "now")));
    }
}
