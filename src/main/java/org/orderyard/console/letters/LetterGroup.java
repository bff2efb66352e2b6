package org.orderyard.console.letters;

import java.time.OffsetDateTime;
import java.util.List;
import org.orderyard.console.codes.MissingCode;

/**
 * Dead letters of one root cause.
 *
 * @param cause as the newest of them tells it
 * @param nextStep what a person can do about it
 * @param missing codes that they wait for
 * @param orders known orders that are held up
 * @param behind messages that wait for them
 */
public record LetterGroup(
        String fingerprint,
        String errorClass,
        String cause,
        String nextStep,
        List<MissingCode> missing,
        List<String> endpoints,
        int letters,
        int orders,
        int behind,
        OffsetDateTime oldest,
        OffsetDateTime newest) {}
