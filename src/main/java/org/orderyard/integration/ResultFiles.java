package org.orderyard.integration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.orderyard.message.FileStories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the senders of files what became of every record, in {@code results/} beside their files; anew when that changes. */
@Component
class ResultFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ResultFiles.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration AT_START = Duration.ofDays(1);

    private final FileStories stories;
    private final CamelContext camel;
    private final ProducerTemplate template;
    private Duration within = AT_START;

    ResultFiles(FileStories stories, CamelContext camel, ProducerTemplate template) {
        this.stories = stories;
        this.camel = camel;
        this.template = template;
    }

    @Scheduled(fixedDelayString = "${orderyard.files.results:2s}")
    void tell() {
        stories.untold(QUIET, within).forEach(this::tell);
        within = Duration.ofMinutes(10);
    }

    private void tell(FileStories.Story story) {
        var place = place(story.place());
        // A place that is not read here is told of by the node that reads it.
        if (place.isEmpty()) return;
        try {
            send(story, place.get());
            stories.told(story);
        } catch (IOException | RuntimeException away) {
            LOG.warn("The result of file {} cannot be put to {}: {}", story.name(), story.place(), away.toString());
        }
    }

    private void send(FileStories.Story story, Endpoint place) throws IOException {
        var draft = Files.createTempFile("orderyard", ".csv");
        try {
            write(story, draft);
            var exchange = template.send(place, it -> {
                it.getMessage().setBody(draft.toFile());
                it.getMessage().setHeader(Exchange.FILE_NAME, "results/" + name(story));
            });
            if (exchange.getException() != null) throw new IOException(exchange.getException());
        } finally {
            Files.delete(draft);
        }
    }

    private void write(FileStories.Story story, Path file) throws IOException {
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

    /** Begins with the name of the file, so that its sender finds it; files of one name do not share a result. */
    private static String name(FileStories.Story story) {
        return "%s-%s.result.csv".formatted(story.name(), story.id().toString().substring(24));
    }

    private Optional<Endpoint> place(String place) {
        return camel.getRoutes().stream()
                .map(it -> it.getEndpoint())
                .filter(it -> it instanceof GenericFileEndpoint<?> files
                        && Places.of(files).equals(place))
                .findFirst();
    }
}
