package org.orderyard.console.letters;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;

/** @param behind messages that wait for it */
public record LetterRow(
        long id,
        String endpoint,
        @Nullable Long orderNumber,
        String key,
        String errorClass,
        String cause,
        String fingerprint,
        int attempts,
        String status,
        OffsetDateTime at,
        int behind) {
    LetterRow seenBy(Person person) {
        return new LetterRow(
                id,
                endpoint,
                orderNumber,
                key,
                errorClass,
                Masking.sentence(person, cause),
                fingerprint,
                attempts,
                status,
                at,
                behind);
    }
}
