package org.orderyard.intake;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the hub's sentences quote: most of it comes from messages, and may be anything. */
public final class Quotes {
    private static final String MASK = "•••";

    /** An apostrophe within a word, as in "the shop's file", begins and ends nothing. */
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"\\n]*)\"|(?<![\\p{L}\\p{N}])'([^\\n]*?)'(?![\\p{L}\\p{N}])");

    private Quotes() {}

    public static String masked(String sentence) {
        return masked(sentence, _ -> false);
    }

    static String masked(String sentence, Predicate<String> isOurs) {
        return QUOTED.matcher(sentence)
                .replaceAll(it -> Matcher.quoteReplacement(
                        isOurs.test(it.group(1) == null ? it.group(2) : it.group(1)) ? it.group() : MASK));
    }
}
