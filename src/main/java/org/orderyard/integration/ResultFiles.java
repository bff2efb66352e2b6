package org.orderyard.integration;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.orderyard.message.FileStories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the senders of files what became of every record, in {@code results/} beside their files; anew when that changes. Each place
 * has a thread of its own: a server that hangs, or a folder that nobody may write to, keeps no other sender waiting.
 */
@Component
class ResultFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ResultFiles.class);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final FileStories stories;
    private final ResultFile file;
    private final CamelContext camel;
    private final ProducerTemplate template;
    private final Map<String, ResultPlace> places = new ConcurrentHashMap<>();

    ResultFiles(FileStories stories, ResultFile file, CamelContext camel, ProducerTemplate template) {
        this.stories = stories;
        this.file = file;
        this.camel = camel;
        this.template = template;
    }

    /** A place that is not read here is told of by the node that reads it. */
    @Scheduled(fixedDelayString = "${orderyard.files.results:2s}")
    void tell() {
        var due = camel.getRoutes().stream()
                .map(Route::getEndpoint)
                .filter(GenericFileEndpoint.class::isInstance)
                .map(it -> places.computeIfAbsent(Places.of(it), _ -> new ResultPlace(it)))
                .filter(ResultPlace::isDue)
                .collect(Collectors.toMap(ResultPlace::name, it -> it, (one, _) -> one));
        if (due.isEmpty()) return;
        var within = due.values().stream()
                .map(ResultPlace::unseen)
                .max(Duration::compareTo)
                .orElseThrow();
        var began = System.nanoTime();
        var untold = stories.untold(QUIET, within, due.keySet());
        var isAll = untold.size() < FileStories.MOST;
        var byPlace = untold.stream().collect(groupingBy(FileStories.Story::place));
        due.forEach((name, place) -> place.busy(() -> {
            if (tell(place, byPlace.getOrDefault(name, List.of())) && isAll) place.hasAll(began);
        }));
    }

    /** @return whether all of it is told */
    private boolean tell(ResultPlace place, List<FileStories.Story> untold) {
        var failed = 0;
        var cause = "";
        for (var story : untold) {
            try {
                send(story, place.endpoint());
                stories.told(story);
            } catch (IOException | RuntimeException away) {
                LOG.debug("The result of file {} cannot be put to {}", story.name(), place.name(), away);
                cause = LookFault.inWords(place.endpoint(), away);
                failed++;
            }
        }
        if (failed == 0) {
            place.succeeded();
            return true;
        }
        LOG.warn(
                "Results of {} files cannot be put to {}/results, next try in {} s: {}",
                failed,
                place.name(),
                place.failed().toSeconds(),
                cause);
        return false;
    }

    private void send(FileStories.Story story, Endpoint place) throws IOException {
        var draft = Files.createTempFile("orderyard", ".csv");
        try {
            file.write(story, draft);
            var exchange = template.send(place, it -> {
                it.getMessage().setBody(draft.toFile());
                it.getMessage().setHeader(Exchange.FILE_NAME, "results/" + ResultFile.name(story));
            });
            if (exchange.getException() != null) throw new IOException(exchange.getException());
        } finally {
            Files.delete(draft);
        }
    }
}
