package org.orderyard.console.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why the body of a request cannot be read, without the names of our classes. */
final class BodyFault {
    private BodyFault() {}

    static String of(HttpMessageNotReadableException fault) {
        return switch (fault.getCause()) {
            case UnrecognizedPropertyException it ->
                "%s: there is no such member; there are %s"
                        .formatted(path(it), new TreeSet<>(it.getKnownPropertyIds()));
            case JsonMappingException it
            when !it.getPath().isEmpty() ->
                "%s: its value is not what the description of this call says".formatted(path(it));
            case JsonProcessingException it ->
                "The body is no JSON as the description of this call has it (line %d, column %d)"
                        .formatted(
                                it.getLocation().getLineNr(), it.getLocation().getColumnNr());
            case null, default -> "The body is missing, or is no JSON";
        };
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(it -> it.getFieldName() == null ? String.valueOf(it.getIndex()) : it.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
