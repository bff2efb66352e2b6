package org.orderyard.integration;

import java.util.Map;
import java.util.Optional;

/** The options of a component in a route; what nobody takes is unknown, and Camel says so. */
record Options(Map<String, Object> parameters) {
    String taken(String name, String otherwise) {
        return Optional.ofNullable(parameters.remove(name))
                .map(Object::toString)
                .orElse(otherwise);
    }
}
