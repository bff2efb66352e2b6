package org.orderyard.flow;

/**
 * Something wrong in a flow file.
 *
 * @param line counted from 1
 * @param text what it is, and what to do
 */
public record Problem(String file, int line, Severity severity, String text) {
    /** An error keeps a flow from being published; a warning is for a person to weigh. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s:%d: %s: %s".formatted(file, line, severity.name().toLowerCase(java.util.Locale.ROOT), text);
    }
}
