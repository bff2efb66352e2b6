package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.orderyard.message.RawMessage;
import org.springframework.stereotype.Component;

/** Says how a message would be understood now, by the files as they are. Nothing of it has effect. */
@Component
public class Preview {
    /**
     * One record of a message.
     *
     * @param commands canonical JSON; null where it is not understood
     * @param fault why it is not understood
     */
    public record Reading(String key, Optional<JsonNode> commands, Optional<String> fault) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Understanding understanding;

    Preview(Understanding understanding) {
        this.understanding = understanding;
    }

    public List<Reading> of(RawMessage raw) {
        try {
            return understanding.understand(raw).parts().stream()
                    .map(Preview::reading)
                    .toList();
        } catch (RuntimeException notUnderstood) {
            return List.of(new Reading("", Optional.empty(), Optional.of(words(notUnderstood))));
        }
    }

    private static Reading reading(Part part) {
        return switch (part) {
            case Part.Good(var key, _, var commands, _, _) ->
                new Reading(key, Optional.of(JSON.createArrayNode().addAll(commands)), Optional.empty());
            case Part.Bad(var key, var failure, _, _) ->
                new Reading(key, Optional.empty(), Optional.of(words(failure)));
        };
    }

    static String words(RuntimeException why) {
        return Optional.ofNullable(why.getMessage())
                .orElseGet(() -> why.getClass().getSimpleName());
    }
}
