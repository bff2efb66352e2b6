package org.orderyard.console.endpoints;

/** How an endpoint does: shape, word and colour, worst first, with the reason in one sentence. */
public enum Light {
    DOWN("fail", "x-octagon", "Down"),
    ERRORS("wait", "exclamation-triangle", "Errors"),
    PAUSED("idle", "slash-circle", "Paused"),
    SILENT("idle", "hourglass-split", "Silent"),
    OK("done", "check-circle", "Ok"),
    UNUSED("idle", "circle", "Unused");

    private final String tone;
    private final String icon;
    private final String word;

    Light(String tone, String icon, String word) {
        this.tone = tone;
        this.icon = icon;
        this.word = word;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public String word() {
        return word;
    }
}
