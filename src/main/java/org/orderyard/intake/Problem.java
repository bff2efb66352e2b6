package org.orderyard.intake;

import java.nio.file.Path;

/** What lint found in a file; line 0 where the file as a whole is meant. */
public record Problem(Path file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
