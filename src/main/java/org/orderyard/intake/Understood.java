package org.orderyard.intake;

import java.util.List;

/**
 * What a message says.
 *
 * @param endpoint where it came in
 * @param parts its records in their order; none for an empty list
 * @param isList whether the sender sent a list, so that parts may be bad each for itself
 */
public record Understood(String endpoint, List<Part> parts, boolean isList) {
    public Understood {
        parts = List.copyOf(parts);
    }
}
