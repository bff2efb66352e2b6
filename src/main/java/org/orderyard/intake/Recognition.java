package org.orderyard.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
     * @param faults of all records, each with its place; in a list the place begins with that of the record
     */
    public record Recognised(List<UUID> messages, Optional<String> fault, List<Fault> faults) {
        public Recognised {
            messages = List.copyOf(messages);
            faults = List.copyOf(faults);
        }
    }

    public Recognised of(RawMessage raw) {
        var items = preparation.prepare(Incoming.fresh(raw));
        var failure = items.stream().flatMap(it -> it.failure().stream()).findFirst();
        return new Recognised(
                items.stream().map(Item::id).toList(),
                failure.map(it -> Optional.ofNullable(it.getMessage())
                        .orElseGet(() -> it.getClass().getSimpleName())),
                faults(items));
    }

    private static List<Fault> faults(List<Item> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(at -> items.get(at).failure().stream()
                        .flatMap(it -> Diagnoses.faults(it).stream())
                        .map(it -> items.size() == 1 ? it : it.in(at)))
                .toList();
    }
}
