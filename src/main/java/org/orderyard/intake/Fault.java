package org.orderyard.intake;

import java.util.regex.Pattern;

/**
 * One thing that is wrong in a document.
 *
 * @param pointer JSON pointer to its place in the command that was made of the document; empty: the whole
 */
public record Fault(String pointer, String detail) {
    private static final Pattern PLACED = Pattern.compile("(/\\S*): (.*)", Pattern.DOTALL);

    /** @param sentence that begins with the place, as schema checks tell it */
    static Fault of(String sentence) {
        var placed = PLACED.matcher(sentence);
        return placed.matches() ? new Fault(placed.group(1), placed.group(2)) : new Fault("", sentence);
    }

    /** The same, seen from a list of records. */
    Fault in(int record) {
        return new Fault("/" + record + pointer, detail);
    }
}
