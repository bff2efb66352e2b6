package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Two values under one name could be read either way. Real shops send the same value twice, which harms nobody. */
final class OncePerName extends JsonNodeDeserializer {
    @Override
    protected void _handleDuplicateField(
            JsonParser parser,
            DeserializationContext context,
            JsonNodeFactory factory,
            String name,
            ObjectNode object,
            JsonNode first,
            JsonNode second)
            throws JsonMappingException {
        if (!first.equals(second)) {
            throw JsonMappingException.from(parser, "'" + name + "' is there twice, with different values");
        }
    }
}
