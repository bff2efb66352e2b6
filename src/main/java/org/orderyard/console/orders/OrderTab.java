package org.orderyard.console.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A part of an order's page, with an address of its own. */
public enum OrderTab {
    TIMELINE("", Set.of()),
    LINES("Lines and deliveries", Set.of("deliveries", "lines", "stock")),
    PAYMENTS("Payments", Set.of("payments")),
    MESSAGES("Messages", Set.of("messages", "exports")),
    DIAGRAM("Diagram", Set.of("diagram")),
    DETAILS("Details", Set.of("details", "customer", "address", "notes"));

    private final String label;
    private final Set<String> sections;

    OrderTab(String label, Set<String> sections) {
        this.label = label;
        this.sections = sections;
    }

    static OrderTab of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(TIMELINE);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The order as a whole, with its timeline. */
    public boolean isWhole() {
        return this == TIMELINE;
    }

    /** What only identifies the order stands among its details. */
    public boolean shows(String section) {
        return isWhole() ? !section.equals("details") : sections.contains(section);
    }
}
