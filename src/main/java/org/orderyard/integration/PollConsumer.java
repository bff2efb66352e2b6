package org.orderyard.integration;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.orderyard.message.Polls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a partner's list to its end when it is its turn: the watermark moves when every page of it is durable. */
class PollConsumer extends ScheduledPollConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(PollConsumer.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_PAGES = 10_000;

    private final String name;
    private final PartnerList list;
    private final PollSettings settings;
    private final Polls polls;

    PollConsumer(
            PollEndpoint endpoint,
            Processor processor,
            String name,
            PartnerList list,
            PollSettings settings,
            Polls polls) {
        super(endpoint, processor);
        this.name = name;
        this.list = list;
        this.settings = settings;
        this.polls = polls;
    }

    @Override
    protected void doStart() throws Exception {
        polls.introduce(name, settings.start());
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        list.close();
    }

    @Override
    protected int poll() {
        return polls.take(name, LEASE).map(this::read).orElse(0);
    }

    private int read(Polls.Turn turn) {
        var reading = new Reading(turn);
        try {
            return reading.toTheEnd();
        } catch (RuntimeException failed) {
            var pause = pause(failed, turn.failures());
            LOG.warn("The list of {} was not read to its end, next try in {}: {}", name, pause, failed.getMessage());
            polls.failed(reading.turn, String.valueOf(failed.getMessage()), pause);
            return 0;
        }
    }

    /** One reading of the list; its turn gets longer with every page. */
    private final class Reading {
        private final Set<URI> seen = new HashSet<>();
        private final Instant since;
        private Polls.Turn turn;

        Reading(Polls.Turn turn) {
            this.turn = turn;
            this.since = turn.watermark().minus(settings.overlap());
        }

        int toTheEnd() {
            var next = Optional.of(list.first(since));
            var watermark = turn.watermark();
            for (int number = 1; next.isPresent(); number++) {
                if (number > MOST_PAGES) throw new IllegalStateException("More than %d pages".formatted(MOST_PAGES));
                seen.add(next.get());
                var page = list.read(next.get(), number, since, seen);
                if (number == 1) watermark = dateOf(page.answer());
                if (!page.isEmpty()) keep(page.answer());
                next = page.next();
                turn = polls.hold(turn, LEASE)
                        .orElseThrow(() -> new IllegalStateException("It took so long that another node reads it"));
            }
            polls.read(turn, watermark, settings.every());
            return seen.size();
        }
    }

    /** Comes back when the page is on disk. */
    private void keep(HttpResponse<byte[]> answer) {
        var exchange = createExchange(true);
        exchange.getMessage().setBody(answer.body());
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(it -> exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, it));
        try {
            getProcessor().process(exchange);
        } catch (Exception notKept) {
            throw new IllegalStateException("A page was not kept: " + notKept.getMessage(), notKept);
        }
        if (exchange.getException() != null)
            throw new IllegalStateException(
                    "A page was not kept: " + exchange.getException().getMessage(), exchange.getException());
    }

    /** By the partner's clock: it is he who says what changed when. */
    private Instant dateOf(HttpResponse<?> answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(it -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(it)))
                    .orElseGet(settings.clock()::instant);
        } catch (DateTimeException _) {
            return settings.clock().instant();
        }
    }

    private Duration pause(RuntimeException failed, int failures) {
        var asked = failed instanceof HttpRefused refused ? refused.retryAfter() : Optional.<Duration>empty();
        var doubled = Math.min(settings.every().toMillis() << Math.min(failures, 20), LONGEST_PAUSE.toMillis());
        var pause = asked.map(it -> Math.min(it.toMillis(), LONGEST_PAUSE.toMillis()))
                .orElse(doubled);
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(pause / 5 + 1));
    }
}
