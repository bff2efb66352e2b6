package org.orderyard.console.codes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * @param standing new, changed, same or wrong
     * @param detail why it is wrong, or what was said before
     */
    record Row(long line, String key, String value, String standing, String detail) {
        boolean isChange() {
            return standing.equals("new") || standing.equals("changed");
        }
    }

    record Done(int added, int released) {}

    List<Row> of(String text, Person person) {
        var known = known();
        return CodeSheet.lines(text).stream().map(it -> row(it, known, person)).toList();
    }

    /** What is wrong is left out. */
    Done apply(String text, Person person) {
        var known = known();
        var released = CodeSheet.lines(text).stream()
                .filter(it -> row(it, known, person).isChange())
                .map(it -> changes.add(it.wish(), person).released())
                .toList();
        return new Done(released.size(), released.stream().mapToInt(it -> it).sum());
    }

    private Row row(CodeSheet.Line line, Map<String, String> known, Person person) {
        try {
            var name = changes.name(line.wish(), person);
            var value = changes.value(name, line.wish());
            var before = known.get(path(name));
            if (before == null) return new Row(line.line(), name.key(), value, "new", "");
            return before.equals(value)
                    ? new Row(line.line(), name.key(), value, "same", "")
                    : new Row(line.line(), name.key(), value, "changed", "was " + before);
        } catch (BadParameter wrong) {
            var wish = line.wish();
            return new Row(
                    line.line(),
                    "%s:%s".formatted(wish.kind(), wish.code()),
                    String.valueOf(wish.value()),
                    "wrong",
                    String.valueOf(wrong.getMessage()));
        }
    }

    private Map<String, String> known() {
        return book.all().stream().collect(Collectors.toMap(it -> path(it.name()), CodeBook.Entry::value));
    }

    private static String path(CodeName name) {
        return name.path().toLowerCase(java.util.Locale.ROOT);
    }
}
