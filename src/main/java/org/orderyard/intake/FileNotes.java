package org.orderyard.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orderyard.message.DeadLetters;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Headers;
import org.springframework.stereotype.Component;

/** Notes for the result file what became of each record of a file. */
@Component
class FileNotes {
    /** Header of one of several records in a record of a file. */
    static final String PART = Headers.OURS + "part";

    private final FileRecords records;

    FileNotes(FileRecords records) {
        this.records = records;
    }

    /** @param orders number of the order that an item is about, if there is one by now */
    void note(Map<Item, Outcome> outcomes, Function<Item, Optional<Long>> orders) {
        records.note(outcomes.entrySet().stream()
                .flatMap(it -> became(it.getKey(), it.getValue(), orders).stream())
                .toList());
        records.complete(outcomes.keySet().stream()
                .filter(it -> !it.isFresh() && !it.isPrompt())
                .flatMap(it -> orders.apply(it).map(order -> new FileRecords.Found(it.root(), order)).stream())
                .toList());
    }

    void superseded(List<DeadLetters.Superseded> letters) {
        records.superseded(letters);
    }

    private static Optional<FileRecords.Became> became(
            Item item, Outcome outcome, Function<Item, Optional<Long>> orders) {
        return FileRecords.At.of(item.raw(), part(item))
                .map(at -> new FileRecords.Became(
                        at, message(item, outcome), word(outcome), outcome.text(), order(item, outcome, orders)));
    }

    private static int part(Item item) {
        var record = number(item, FileRecords.RECORD).orElse(0);
        return number(item, PART).map(it -> FileRecords.At.inside(record, it)).orElse(record);
    }

    private static Optional<Integer> number(Item item, String header) {
        return item.raw().header(header).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private static java.util.UUID message(Item item, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Duplicate(var of) -> of.message();
            default -> item.root();
        };
    }

    private static long order(Item item, Outcome outcome, Function<Item, Optional<Long>> orders) {
        return outcome instanceof Outcome.Duplicate(var of)
                ? of.order().orElse(0L)
                : orders.apply(item).orElse(0L);
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
