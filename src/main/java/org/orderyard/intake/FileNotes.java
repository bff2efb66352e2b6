package org.orderyard.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    void note(Map<Item, Outcome> outcomes) {
        records.note(outcomes.entrySet().stream()
                .flatMap(it -> became(it.getKey(), it.getValue()).stream())
                .toList());
    }

    private static Optional<FileRecords.Became> became(Item item, Outcome outcome) {
        return FileRecords.At.of(item.raw(), part(item))
                .map(at -> new FileRecords.Became(
                        at, message(item, outcome), word(outcome), outcome.text(), order(outcome)));
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

    private static long order(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var order) -> order;
            case Outcome.Partly(var order, _) -> order;
            case Outcome.Duplicate(var of) -> of.order().orElse(0L);
            default -> 0;
        };
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
