package org.orderyard.intake.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;

/**
 * The rows of a CSV text as they are written, one at a time. A row whose quote is never closed is a row of one line: it must not
 * swallow those behind it.
 */
final class CsvRows {
    private static final int MOST_LINES = 100;

    /** @param line where it begins, counted from 1 */
    record Row(int line, String text) {}

    private final BufferedReader reader;
    private final Csv csv;
    private final int longest;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private int line;

    /** @param firstLine number of the first line */
    CsvRows(Reader reader, Csv csv, int longest, int firstLine) {
        this.reader = new BufferedReader(reader);
        this.csv = csv;
        this.longest = longest;
        this.line = firstLine - 1;
    }

    /** Rows of nothing but white space and delimiters are left out. */
    Optional<Row> next() throws IOException {
        var first = nextLine();
        while (first.isPresent() && isEmpty(first.get().text())) first = nextLine();
        return first.isPresent() && isOpen(first.get().text()) ? Optional.of(closed(first.get())) : first;
    }

    private boolean isEmpty(String text) {
        return text.chars().allMatch(it -> it == csv.delimiter() || Character.isWhitespace(it));
    }

    private Row closed(Row first) throws IOException {
        var text = new StringBuilder(first.text());
        var more = new ArrayList<Row>();
        while (more.size() < MOST_LINES && text.length() < longest) {
            var next = nextLine();
            if (next.isEmpty()) break;
            more.add(next.get());
            text.append('\n').append(next.get().text());
            if (!isOpen(text)) return new Row(first.line(), text.toString());
        }
        more.reversed().forEach(ahead::addFirst);
        return first;
    }

    /** Whether it ends between quotes. A quote within an unquoted value is a letter. */
    private boolean isOpen(CharSequence text) {
        if (csv.quote().isEmpty()) return false;
        var quote = csv.quote().get();
        var isQuoted = false;
        var isAtStart = true;
        var hasJustClosed = false;
        for (int i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            var closes = isQuoted && it == quote;
            isQuoted = isQuoted ? !closes : it == quote && (isAtStart || hasJustClosed);
            hasJustClosed = closes;
            isAtStart = !isQuoted && it == csv.delimiter();
        }
        return isQuoted;
    }

    private Optional<Row> nextLine() throws IOException {
        if (!ahead.isEmpty()) return Optional.of(ahead.removeFirst());
        var text = new StringBuilder();
        var next = reader.read();
        if (next < 0) return Optional.empty();
        line++;
        while (next >= 0 && next != '\n' && next != '\r') {
            if (text.length() >= longest)
                throw new Unreadable("line %d is longer than %d characters; is it CSV?".formatted(line, longest));
            text.append((char) next);
            next = reader.read();
        }
        if (next == '\r') skipLineFeed();
        return Optional.of(new Row(line, text.toString()));
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') reader.reset();
    }
}
