package org.orderyard.console.codes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.security.Person;
import org.orderyard.shop.CodeBook;
import org.orderyard.shop.CodeName;
import org.springframework.stereotype.Component;

/** What the rows of a sheet would change, before they do. */
@Component
class SheetReview {
    private final CodeChanges changes;
    private final CodeBook book;

    SheetReview(CodeChanges changes, CodeBook book) {
        this.changes = changes;
        this.book = book;
    }

    /**
     * @param where partner and shop
     * @param standing new, changed, same or wrong
     * @param detail why it is wrong, or what was said before
     */
    record Row(long line, String where, String key, String value, String standing, String detail) {
        boolean isChange() {
            return standing.equals("new") || standing.equals("changed");
        }

        private Row as(String aStanding, String aDetail) {
            return new Row(line, where, key, value, aStanding, aDetail);
        }
    }

    record Done(int added, int released) {}

    /** @param path of the code that it is about; empty: of none */
    private record Judged(CodeChanges.Wish wish, String path, Row row) {
        /** Which of two rows counts is not for the hub to say. */
        Judged among(List<Judged> namesakes) {
            var first = namesakes.getFirst().row();
            if (namesakes.stream().anyMatch(it -> !it.row().value().equals(first.value())))
                return new Judged(
                        wish, path, row.as("wrong", "Said differently in " + lines(namesakes) + "; keep one"));
            return row.line() == first.line()
                    ? this
                    : new Judged(wish, path, row.as("same", "as in line " + first.line()));
        }

        private static String lines(List<Judged> rows) {
            return rows.stream().map(it -> String.valueOf(it.row().line())).collect(joining(", ", "lines ", ""));
        }
    }

    List<Row> of(String text, Person person) {
        return judged(text, person).stream().map(Judged::row).toList();
    }

    /** What is wrong is left out. */
    Done apply(String text, Person person) {
        var released = judged(text, person).stream()
                .filter(it -> it.row().isChange())
                .map(it -> changes.add(it.wish(), person).released())
                .toList();
        return new Done(released.size(), released.stream().mapToInt(it -> it).sum());
    }

    private List<Judged> judged(String text, Person person) {
        var known = known();
        var alone = CodeSheet.lines(text).stream()
                .map(it -> judged(it, known, person))
                .toList();
        var namesakes = alone.stream().collect(groupingBy(Judged::path));
        return alone.stream()
                .map(it -> it.path().isEmpty() ? it : it.among(requireNonNull(namesakes.get(it.path()))))
                .toList();
    }

    private Judged judged(CodeSheet.Line line, Map<String, String> known, Person person) {
        var wish = line.wish();
        try {
            var name = changes.name(wish, person);
            var value = changes.value(name, wish);
            var before = known.get(path(name));
            var row = new Row(line.line(), where(wish), name.key(), value, "new", "");
            if (before != null) row = before.equals(value) ? row.as("same", "") : row.as("changed", "was " + before);
            return new Judged(wish, path(name), row);
        } catch (BadParameter wrong) {
            var key = "%s:%s".formatted(text(wish.kind()), text(wish.code()));
            return new Judged(
                    wish,
                    "",
                    new Row(line.line(), where(wish), key, text(wish.value()), "wrong", text(wrong.getMessage())));
        }
    }

    private static String where(CodeChanges.Wish wish) {
        var shop = text(wish.shop()).strip();
        return "%s, %s".formatted(text(wish.partner()), shop.isEmpty() ? "every shop" : shop);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private Map<String, String> known() {
        return book.all().stream().collect(toMap(it -> path(it.name()), CodeBook.Entry::value));
    }

    private static String path(CodeName name) {
        return name.path().toLowerCase(Locale.ROOT);
    }
}
