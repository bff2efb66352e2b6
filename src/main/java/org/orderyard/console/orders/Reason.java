package org.orderyard.console.orders;

import java.util.List;

/**
 * One reason why an order stands where it stands, and what moves it.
 *
 * @param tone {@code fail}, {@code wait}, {@code owe} or {@code move}
 * @param ways what a person can do, best first
 */
public record Reason(String tone, String icon, String sentence, List<Way> ways) {
    /** @param link empty: nothing to click, it is only said */
    public record Way(String words, String link) {
        static Way said(String words) {
            return new Way(words, "");
        }
    }

    static Reason of(String tone, String icon, String sentence, Way... ways) {
        return new Reason(tone, icon, sentence, List.of(ways));
    }
}
