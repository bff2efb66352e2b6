package org.orderyard.console.letters;

import org.orderyard.message.ErrorClass;

/** What a person can do about each kind of failure. */
final class NextStep {
    private NextStep() {}

    static String of(ErrorClass errorClass) {
        return switch (errorClass) {
            case UNDECODABLE ->
                "Ask the sender to send it again; if only a few characters are wrong, edit and replay it.";
            case UNACCEPTED ->
                "If it belongs here, add a rule to the endpoint's file and replay it; if not, discard it and tell the"
                        + " sender.";
            case INVALID -> "Correct the value that is named, then replay the edited message.";
            case UNMAPPED -> "Mend the mapping that is named, with this message as a sample; then replay it as it is.";
            case MAPPING -> "Add the mapping; what waits for it goes on by itself.";
            case UNKNOWN_REFERENCE ->
                "Find out what the sender answers to; correct the reference and replay it, or discard it.";
            case EXPIRED ->
                "Its order never came. Ask the channel for the order; when it is there, replay this as it is.";
            case UNDELIVERED ->
                "Find out whether the sender still means it; replay it as it is, or discard it if it is too late.";
            case NOT_TAKEN ->
                "Correct what the partner does not take (the mapping, a code, his own data), then replay it as it is;"
                        + " or discard it, and later documents of the order go on.";
            case NOT_REACHED ->
                "When the partner is there again, replay it as it is: he recognises what he has already.";
            case POISON ->
                "It stopped the hub several times. Look at the payload before replaying; the log tells what it met.";
            case BUG ->
                "Nothing is wrong with the message itself: report the stack below, and replay it as it is when that is"
                        + " mended.";
        };
    }
}
