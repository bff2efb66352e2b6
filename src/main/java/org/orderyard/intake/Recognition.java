package org.orderyard.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Target;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** Says under which ids the pump is going to know a message, so that a door can name them before anything is stored. */
@Component
public class Recognition {
    private final Preparation preparation;
    private final Shops shops;

    Recognition(Preparation preparation, Shops shops) {
        this.preparation = preparation;
        this.shops = shops;
    }

    /**
     * @param messages one id for each record
     * @param fault why the first bad record is not understood, or belongs to no shop and channel
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
        return new Recognised(
                items.stream().map(Item::id).toList(),
                items.stream().flatMap(it -> failure(it).stream()).findFirst().map(Recognition::text),
                faults(items));
    }

    private List<Fault> faults(List<Item> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(at -> faults(items.get(at)).map(it -> items.size() == 1 ? it : it.in(at)))
                .toList();
    }

    private Stream<Fault> faults(Item item) {
        return Stream.concat(
                item.failure().stream().flatMap(it -> Diagnoses.faults(it).stream()),
                nowhere(item).map(UnknownChannel::fault).stream());
    }

    private Optional<? extends RuntimeException> failure(Item item) {
        return item.failure().isPresent() ? item.failure() : nowhere(item);
    }

    /** The pump finds it too; but then nobody is there any more who could be asked. */
    private Optional<UnknownChannel> nowhere(Item item) {
        return item.target() instanceof Target.Key(var key) ? UnknownChannel.of(key, shops) : Optional.empty();
    }

    private static String text(RuntimeException failure) {
        return failure instanceof UnknownChannel it
                ? "%s: %s".formatted(it.fault().pointer(), it.fault().detail())
                : Optional.ofNullable(failure.getMessage())
                        .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
