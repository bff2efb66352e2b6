package org.orderyard.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orderyard.schedule.NamedJob;
import org.orderyard.schedule.NamedJobs;
import org.springframework.stereotype.Component;

/** Tells the staff of every shop, once a day, which dead letters are open. */
@Component
class DigestJob implements NamedJob, NamedJobs {
    private final Digest digest;
    private final DigestProperties properties;

    DigestJob(Digest digest, DigestProperties properties) {
        this.digest = digest;
        this.properties = properties;
    }

    @Override
    public List<NamedJob> jobs() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "dead-letter-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Optional<Daily> daily() {
        return Optional.of(new Daily(properties.at(), properties.zone()));
    }

    @Override
    public String run() {
        return "%d mail(s)".formatted(digest.write());
    }
}
