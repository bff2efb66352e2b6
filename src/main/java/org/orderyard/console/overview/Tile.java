package org.orderyard.console.overview;

/**
 * A number that is a link to what was counted.
 *
 * @param count counting stops at {@link #MOST}
 * @param second what else is worth a glance
 * @param isBad whether it has the red edge
 */
public record Tile(String label, String link, int count, String second, boolean isBad) {
    static final int MOST = 1000;

    public String number() {
        return count > MOST ? "1,000+" : "%,d".formatted(count);
    }
}
