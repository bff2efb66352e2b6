package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Actor;
import org.orderyard.order.Command;
import org.orderyard.order.Foreseen;
import org.springframework.stereotype.Component;

/** What a message would do if it came now: understood by the files as they are, decided by its order's flow, and forgotten. */
@Component
public class Trial {
    /**
     * One record of a message.
     *
     * @param foreseen empty: it would fail, and the reading says why
     */
    public record Tried(Preview.Reading reading, Optional<Foreseen> foreseen) {}

    private final Preview preview;
    private final Rehearsal rehearsal;

    Trial(Preview preview, Rehearsal rehearsal) {
        this.preview = preview;
        this.rehearsal = rehearsal;
    }

    public List<Tried> of(RawMessage raw, Actor actor) {
        return preview.of(raw).stream().map(it -> tried(it, actor)).toList();
    }

    private Tried tried(Preview.Reading reading, Actor actor) {
        if (reading.fault().isPresent()) return new Tried(reading, Optional.empty());
        try {
            return new Tried(
                    reading,
                    Optional.of(
                            rehearsal.of(reading.commands().map(Trial::commands).orElse(List.of()), actor)));
        } catch (RuntimeException failure) {
            var why = Optional.of(Preview.words(failure));
            return new Tried(new Preview.Reading(reading.key(), reading.commands(), why), Optional.empty());
        }
    }

    private static List<Command> commands(JsonNode said) {
        return StreamSupport.stream(said.spliterator(), false)
                .map(CommandReader::read)
                .toList();
    }
}
