package org.orderyard.intake;

import static org.orderyard.intake.NotUnderstood.Reason.UNDECODABLE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes to JSON, strictly: what two readers could read differently is refused. */
final class JsonReader {
    private static final int LONGEST_TEXT = 1_000_000;
    private final ObjectReader json;
    private final int mostBytes;

    JsonReader(Endpoint.Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxNumberLength(100)
                .maxStringLength(LONGEST_TEXT)
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .nodeFactory(new ExactNumbers())
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule().addDeserializer(JsonNode.class, new OncePerName()))
                .build()
                .readerFor(JsonNode.class);
        this.mostBytes = limits.bytes();
    }

    JsonNode read(byte[] body) {
        var text = text(body);
        try {
            var document = json.<JsonNode>readValue(text);
            if (!document.isContainerNode()) {
                throw undecodable("a JSON object or array is expected, not a single " + document.getNodeType(), null);
            }
            if (text.contains("\\u0000") && hasNul(document)) {
                throw undecodable("a text holds a NUL (\\u0000), which no database keeps", null);
            }
            return document;
        } catch (StreamConstraintsException | ExactNumbers.OutOfRange e) {
            throw undecodable("beyond a limit: " + firstLine(String.valueOf(e.getMessage())), e);
        } catch (JsonProcessingException e) {
            throw undecodable("not readable as JSON: " + e.getOriginalMessage() + where(e), e);
        }
    }

    private static boolean hasNul(JsonNode node) {
        return node.isTextual() && node.textValue().indexOf('\0') >= 0
                || node.properties().stream().anyMatch(it -> it.getKey().indexOf('\0') >= 0)
                || node.valueStream().anyMatch(JsonReader::hasNul);
    }

    private String text(byte[] body) {
        if (body.length > mostBytes) {
            throw undecodable(body.length + " bytes, and the endpoint takes " + mostBytes, null);
        }
        var text = decoded(body);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw undecodable("the body is empty", null);
        }
        if (text.indexOf('\0') >= 0) {
            throw undecodable("binary or UTF-16: it holds NUL bytes; send JSON in UTF-8", null);
        }
        return text;
    }

    /** The lenient decoder is much faster; only where it had to replace something the strict one looks again. */
    private static String decoded(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        var bytes = ByteBuffer.wrap(body);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw undecodable("not UTF-8 at byte " + bytes.position() + "; send JSON in UTF-8", e);
        }
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static NotUnderstood undecodable(String what, @org.jspecify.annotations.Nullable Exception cause) {
        var message = "Undecodable: " + what;
        return cause == null ? new NotUnderstood(UNDECODABLE, message) : new NotUnderstood(UNDECODABLE, message, cause);
    }
}
