package org.orderyard.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.orderyard.message.DeadLetter;
import org.orderyard.message.DeadLetters;
import org.orderyard.message.Diagnosis;
import org.orderyard.message.Errand;
import org.orderyard.message.Errands;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Replays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a document that a courier carried: gone, again later, or a dead letter. */
@Component
@Transactional
class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Errands errands;
    private final DeadLetters dead;
    private final Replays replays;
    private final Diagnoses diagnoses;

    Handover(Errands errands, DeadLetters dead, Replays replays, Diagnoses diagnoses) {
        this.errands = errands;
        this.dead = dead;
        this.replays = replays;
        this.diagnoses = diagnoses;
    }

    void delivered(String endpoint, Errand errand) {
        errands.delivered(errand.row().id());
        endReplay(errand, true, "Delivered to " + endpoint, Optional.empty());
        if (errand.row().order() == 0)
            LOG.info("Message {} left to {}", errand.row().id(), endpoint);
        else
            LOG.info(
                    "Message {} of order {} left to {}",
                    errand.row().id(),
                    errand.row().order(),
                    endpoint);
    }

    void spared(String endpoint, Errand errand, String why) {
        errands.spared(errand.row().id(), why);
        endReplay(errand, true, why, Optional.empty());
        LOG.info("Message {} is not sent to {}: {}", errand.row().id(), endpoint, why);
    }

    void later(String endpoint, Endpoint.Retry retry, Errand errand, Exception why, Optional<Duration> asked) {
        var again = asked.map(Breaker::granted).orElseGet(() -> pause(retry, errand.attempts()));
        var cause = NotDelivered.cause(why);
        errands.later(errand.row().id(), cause, again);
        LOG.warn(
                "Message {} to {} is not delivered, try {} of {}, next in {}: {}",
                errand.row().id(),
                endpoint,
                errand.attempts(),
                retry.attempts(),
                again,
                cause);
    }

    /** What stands behind it in its order waits until a person has decided. */
    void dead(String endpoint, Errand errand, RuntimeException why) {
        var diagnosis = diagnoses.of(why);
        LOG.warn(
                "Message {} to {} is dead ({} {}): {}",
                errand.row().id(),
                endpoint,
                diagnosis.errorClass(),
                diagnosis.fingerprint(),
                diagnosis.cause());
        var number = errand.letter().orElseGet(() -> dead.addOutgoing(letter(endpoint, errand, diagnosis)));
        errands.dead(errand.row().id(), diagnosis.cause(), number);
        endReplay(errand, false, diagnosis.cause(), Optional.of(diagnosis));
    }

    private void endReplay(Errand errand, boolean hadEffect, String outcome, Optional<Diagnosis> failure) {
        errand.letter()
                .flatMap(replays::running)
                .ifPresent(it ->
                        replays.end(List.of(new Replays.Ended(it, errand.row().id(), hadEffect, outcome, failure))));
    }

    /** Doubled from try to try, and never at the same moment for all that failed together. */
    private static Duration pause(Endpoint.Retry retry, int attempts) {
        var pause = Math.min(
                retry.after().toMillis() << Math.min(attempts - 1, 20),
                retry.atMost().toMillis());
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(pause / 5 + 1));
    }

    private static DeadLetter letter(String endpoint, Errand errand, Diagnosis diagnosis) {
        var row = errand.row();
        return new DeadLetter(
                row.id(),
                row.id(),
                new RawMessage(
                        endpoint,
                        row.document().getBytes(StandardCharsets.UTF_8),
                        Map.of(),
                        row.id().toString()),
                row.target(),
                Optional.empty(),
                row.order(),
                Optional.empty(),
                diagnosis,
                errand.attempts(),
                Optional.of(errand.mapping()),
                Optional.empty());
    }
}
