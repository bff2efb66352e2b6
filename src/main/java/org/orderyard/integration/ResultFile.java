package org.orderyard.integration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orderyard.message.FileStories;
import org.springframework.stereotype.Component;

/** What became of a file, as its sender reads it: a row for each record, or one for the whole file. */
@Component
class ResultFile {
    private final FileStories stories;

    ResultFile(FileStories stories) {
        this.stories = stories;
    }

    void write(FileStories.Story story, Path file) throws IOException {
        try (var text = Files.newBufferedWriter(file)) {
            line(text, "line", "record", "outcome", "order", "message", "detail");
            switch (story.status()) {
                case "REFUSED" ->
                    line(text, "", "", "refused", "", "", story.reason().orElse(""));
                case "DUPLICATE" -> line(text, "", "", "duplicate", "", "", duplicate(story));
                default -> {
                    if (story.noted() == 0) line(text, "", "", "done", "", "", "There are no records in it");
                    stories.lines(story.id(), it -> line(text, it));
                }
            }
        }
    }

    /** Begins with the name of the file, so that its sender finds it; files of one name do not share a result. */
    static String name(FileStories.Story story) {
        return "%s-%s.result.csv".formatted(story.name(), story.id().toString().substring(24));
    }

    private static void line(BufferedWriter text, FileStories.Line it) {
        line(
                text,
                String.valueOf(it.line()),
                it.part(),
                it.outcome(),
                it.order() == 0 ? "" : String.valueOf(it.order()),
                it.message().toString(),
                it.detail());
    }

    private static void line(BufferedWriter text, String... cells) {
        try {
            text.write(SafeCsv.line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String duplicate(FileStories.Story story) {
        return "The same file as %s of %s; nothing of it was taken again"
                .formatted(
                        story.firstName().orElse("another"),
                        story.firstAt().map(Object::toString).orElse("before"));
    }
}
