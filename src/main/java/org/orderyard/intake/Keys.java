package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.orderyard.intake.Endpoint.Identity;
import org.orderyard.message.FileRecords;
import org.orderyard.message.RawMessage;

/** What makes a message, or a record of it, recognisable when it comes again. */
final class Keys {
    private final RawMessage message;

    Keys(RawMessage message) {
        this.message = message;
    }

    String key(Identity identity, String mapping, Documents.Document record, int index, boolean isOneOfMany) {
        return switch (identity.dedupe()) {
            case KEY -> businessKey(identity.key(), mapping, record.json());
            case BODY -> isOneOfMany ? "body:" + hash(bytes(record.source())) : "body:" + hash(message.body());
            case FILE_NAME_AND_TIME -> "file:" + fileNameAndTime() + line() + "#" + index;
            case NONE -> "transport:" + message.transportId() + "#" + index;
        };
    }

    Optional<String> revision(Identity identity, JsonNode record) {
        return identity.revision().map(record::at).filter(Keys::isThere).map(it -> Instants.revision(it.asText()));
    }

    /** For a record that was not understood: the same bad record again is a repetition. */
    String ofRecord(JsonNode source, int index) {
        return "body:" + hash(bytes(source)) + "#" + index;
    }

    private static String businessKey(List<List<JsonPointer>> key, String mapping, JsonNode record) {
        var text = new StringBuilder(mapping);
        for (var alternatives : key) {
            text.append('|').append(first(alternatives, record).replace("|", "||"));
        }
        return text.toString();
    }

    private static String first(List<JsonPointer> alternatives, JsonNode record) {
        for (var at : alternatives) {
            if (at.matches()) return "";
            var node = record.at(at);
            if (isThere(node)) {
                return node.asText();
            }
        }
        throw new NotUnderstood(
                NotUnderstood.Reason.UNACCEPTED,
                "No business key: "
                        + alternatives.stream().map(JsonPointer::toString).toList() + " is empty or missing");
    }

    private static boolean isThere(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank();
    }

    private String fileNameAndTime() {
        return message.header("file-name").orElse(message.transportId()) + "@"
                + message.header("file-time").orElse("");
    }

    private String line() {
        return FileRecords.place(message.headers()).map(it -> "#" + it).orElse("");
    }

    private static byte[] bytes(JsonNode source) {
        return Part.text(source).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
