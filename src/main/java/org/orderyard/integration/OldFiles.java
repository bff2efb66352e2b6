package org.orderyard.integration;

import org.orderyard.message.FileStories;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the rows of files that came long ago, a few files at a time; that they came is kept, so that they do not count again. */
@Component
class OldFiles {
    private final FileStories stories;
    private final FileProperties properties;

    OldFiles(FileStories stories, FileProperties properties) {
        this.stories = stories;
        this.properties = properties;
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void forget() {
        stories.forget(properties.kept());
    }
}
