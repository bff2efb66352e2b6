package org.orderyard.integration;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.message.Polls;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** {@code partner-poll:<endpoint>}: reads what changed in a partner's list, page by page, again and again. */
@Component("partner-poll")
class PartnerPollComponent extends DefaultComponent {
    /** Begins the address of a list that is not read, since nobody has said where it is. */
    private static final String NOWHERE = "none";

    private final Proofs proofs;
    private final Polls polls;
    private final Clock clock;

    PartnerPollComponent(Proofs proofs, Polls polls, Clock clock) {
        this.proofs = proofs;
        this.polls = polls;
        this.clock = clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        var options = new Options(parameters);
        var proof = proofs.of(name, name + "-in", options);
        var timeout = duration(options, "timeout", "30s");
        var url = options.taken("url", "");
        var paging = paging(options.taken("pages", "one"), options);
        var records = JsonPointer.compile(options.taken("records", ""));
        var settings = new PollSettings(
                duration(options, "every", "5m"),
                duration(options, "overlap", "5m"),
                start(options.taken("start", "1970-01-01T00:00:00Z")),
                clock);
        Supplier<PartnerList> list =
                () -> new PartnerList(new HttpPartner(proof, timeout, clock), url, paging, records);
        return new PollEndpoint(
                uri, this, name, url.startsWith(NOWHERE) ? Optional.empty() : Optional.of(list), settings, polls);
    }

    private static Paging paging(String word, Options options) {
        var next = options.taken("next", "/next");
        return switch (word) {
            case "one" -> new Paging.One();
            case "link" -> new Paging.Link();
            case "next" -> new Paging.Pointer(JsonPointer.compile(next));
            case "numbers" -> new Paging.Numbers();
            default ->
                throw new IllegalArgumentException("'pages' is one, link, next or numbers, not '%s'".formatted(word));
        };
    }

    /** A time, or how long before now. */
    private Instant start(String text) {
        return text.matches("[0-9]+[a-z]+")
                ? clock.instant().minus(DurationStyle.SIMPLE.parse(text))
                : Instant.parse(text);
    }

    private static Duration duration(Options options, String name, String otherwise) {
        return DurationStyle.SIMPLE.parse(options.taken(name, otherwise));
    }
}
