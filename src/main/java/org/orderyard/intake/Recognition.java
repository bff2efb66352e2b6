package org.orderyard.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.RawMessage;
import org.springframework.stereotype.Component;

/** Says under which ids the pump is going to know a message, so that a door can name them before anything is stored. */
@Component
public class Recognition {
    private final Preparation preparation;

    Recognition(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * @param messages one id for each record
     * @param fault why the first bad record is not understood
     */
    public record Recognised(List<UUID> messages, Optional<String> fault) {
        public Recognised {
            messages = List.copyOf(messages);
        }
    }

    public Recognised of(RawMessage raw) {
        var items = preparation.prepare(Incoming.fresh(raw));
        var fault = items.stream()
                .flatMap(it -> it.failure().stream())
                .map(it -> Optional.ofNullable(it.getMessage())
                        .orElseGet(() -> it.getClass().getSimpleName()))
                .findFirst();
        return new Recognised(items.stream().map(Item::id).toList(), fault);
    }
}
