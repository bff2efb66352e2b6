package org.orderyard.console.explain;

import java.time.Duration;
import java.util.Optional;
import org.orderyard.console.page.Ages;
import org.orderyard.flow.Flow;

/** Who looks again by itself, and when. */
final class Jobs {
    private Jobs() {}

    static String sentence(Flow.Job job, Circumstances it) {
        var look = Optional.ofNullable(it.looks().get(it.flow().name() + "/" + job.name()));
        if (look.filter(Circumstances.Look::isPaused).isPresent())
            return "Job %s is paused; it looks again when somebody resumes it".formatted(job.name());
        var when = look.map(next -> Duration.between(it.now(), next.next()))
                .map(left -> left.isPositive() ? "in " + Ages.words(left) : "now")
                .orElse("when the scheduler runs");
        return "Job %s looks again %s, then every %s".formatted(job.name(), when, Ages.words(job.every()));
    }
}
