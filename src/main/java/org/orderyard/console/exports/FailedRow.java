package org.orderyard.console.exports;

import java.time.OffsetDateTime;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;

/** What could not be exported, and why; it is tried again at every turn. */
public record FailedRow(
        long id,
        String shop,
        String exporter,
        long order,
        String subject,
        String eligibility,
        int attempts,
        String error,
        OffsetDateTime triedAt) {
    FailedRow seenBy(Person person) {
        return new FailedRow(
                id, shop, exporter, order, subject, eligibility, attempts, Masking.sentence(person, error), triedAt);
    }
}
