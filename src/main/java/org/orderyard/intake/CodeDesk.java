package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.orderyard.shop.CodeBook;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where people say what partners' codes are called here. Everything that waited for a code goes on. */
@Component
public class CodeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CodeDesk.class);
    private static final Duration LATELY = Duration.ofHours(1);

    private final CodeBook book;
    private final CodeRelease release;
    private final Clock clock;
    private final CodeValues values;

    CodeDesk(CodeBook book, CodeRelease release, Clock clock, CodeValues values) {
        this.values = values;
        this.book = book;
        this.release = release;
        this.clock = clock;
    }

    /** What a code of this kind may mean; empty: anything. */
    public Set<String> values(String partner, CodeKind kind) {
        return values.of(partner, kind);
    }

    /** @return how many dead letters go on; a second click releases what came meanwhile */
    public int add(CodeName name, String value, String user) {
        book.put(name, value, user);
        var released = release.release(name, user, false);
        LOG.info("{} added {} of {}: {} dead letters go on", user, name.key(), name.partner(), released);
        return released;
    }

    /** @return false: it is not there */
    public boolean remove(CodeName name, String user) {
        var isGone = book.remove(name, user);
        if (isGone) LOG.info("{} removed {} of {}", user, name.key(), name.partner());
        return isGone;
    }

    /** What died while its code was being said, or was not released because the hub went down. */
    @Scheduled(fixedDelayString = "${orderyard.sweeper.every:30s}")
    void sweep() {
        book.saidSince(clock.instant().minus(LATELY)).forEach(it -> release.release(it, "the hub", true));
    }
}
