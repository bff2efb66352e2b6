package org.orderyard.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orderyard.intake.Endpoint.Dedupe;
import org.orderyard.intake.Endpoint.Http;
import org.orderyard.intake.Endpoint.Limits;
import org.orderyard.intake.Endpoint.Queue;
import org.orderyard.intake.Endpoint.Results;
import org.orderyard.intake.Endpoint.Retry;
import org.orderyard.intake.Endpoint.Signature;
import org.orderyard.intake.Endpoint.Tell;

/** Reads an {@code endpoint.yaml}; whatever is wrong becomes a problem with its line. */
final class EndpointFile {
    private static final int LARGEST = 64 * 1_048_576;
    private static final Limits LIMITS = new Limits(1_048_576, 0, 100, 0);
    private static final Retry RETRY = new Retry(8, Duration.ofSeconds(5), Duration.ofMinutes(10));

    private static final Duration RESULTS_EXPIRE = Duration.ofHours(1);

    private EndpointFile() {}

    static Optional<Endpoint> read(Path file, String text, List<Problem> problems) {
        var before = problems.size();
        var endpoint = YamlMap.read(file, text, problems).map(it -> endpoint(file, it));
        return problems.size() == before ? endpoint : Optional.empty();
    }

    private static Endpoint endpoint(Path file, YamlMap yaml) {
        var identity = RuleReader.identity(yaml, new Endpoint.Identity(Dedupe.BODY, List.of(), Optional.empty()));
        var endpoint = new Endpoint(
                yaml.required("endpoint"),
                file,
                yaml.required("description"),
                yaml.maps("queues").stream().map(EndpointFile::queue).toList(),
                ReadsReader.reads(yaml),
                yaml.text("shop"),
                yaml.text("channel"),
                yaml.maps("accepts").stream()
                        .map(it -> RuleReader.rule(it, identity))
                        .toList(),
                yaml.map("limits").map(EndpointFile::limits).orElse(LIMITS),
                yaml.map("retry").map(EndpointFile::retry).orElse(RETRY),
                yaml.convert("validate", false, "at-door or behind-door", EndpointFile::isAtDoor),
                yaml.flag("exclusive"),
                yaml.map("results").map(EndpointFile::results),
                yaml.map("http").map(EndpointFile::http),
                yaml.map("out").map(OutletReader::outlet),
                yaml.map("mail").map(EndpointFile::senders).orElse(List.of()));
        if (endpoint.accepts().isEmpty() && endpoint.out().isEmpty()) {
            yaml.problem(yaml.line("accepts"), "'accepts' needs at least one rule, or 'out' says what leaves");
        }
        if (endpoint.limits().ratePerSecond() > 0 && endpoint.http().isEmpty()) {
            yaml.problem(yaml.line("limits"), "'rate' is a limit of the HTTP door, and the endpoint has no 'http'");
        }
        yaml.refuseUnknownWords();
        return endpoint;
    }

    /** Addresses, or {@code @domain} for all of one. */
    private static List<String> senders(YamlMap yaml) {
        var senders = yaml.texts("senders");
        if (senders.isEmpty()) yaml.problem(yaml.line("senders"), "'mail' needs 'senders': whose mails are taken");
        senders.stream()
                .filter(it -> !it.matches("[^@\\s]*@[^@\\s]+"))
                .forEach(it -> yaml.problem(
                        yaml.line("senders"),
                        "'%s' is no address such as shop@example.com, and no @domain".formatted(it)));
        yaml.refuseUnknownWords();
        return senders;
    }

    private static Queue queue(YamlMap yaml) {
        var queue = new Queue(yaml.required("name"), yaml.number("weight", 1), yaml.flag("bulk"));
        yaml.refuseUnknownWords();
        return queue;
    }

    private static Limits limits(YamlMap yaml) {
        var limits = new Limits(
                yaml.convert("bytes", LIMITS.bytes(), "a size such as 512KB or 10MB", EndpointFile::bytes),
                yaml.number("lines", LIMITS.lines()),
                yaml.number("depth", LIMITS.depth()),
                yaml.number("rate", LIMITS.ratePerSecond()));
        if (limits.bytes() < 1 || limits.bytes() > LARGEST) {
            yaml.problem(
                    yaml.line("bytes"),
                    "'bytes' is between 1B and 64MB: a message is held in memory; part what is larger");
        }
        if (limits.depth() < 1 || limits.depth() > LIMITS.depth()) {
            yaml.problem(yaml.line("depth"), "'depth' is between 1 and " + LIMITS.depth());
        }
        yaml.refuseUnknownWords();
        return limits;
    }

    private static Retry retry(YamlMap yaml) {
        var retry = new Retry(
                yaml.number("attempts", RETRY.attempts()),
                yaml.convert("after", RETRY.after(), "a time such as 500ms, 10s, 5m or 1h", EndpointFile::duration),
                yaml.convert("at-most", RETRY.atMost(), "a time such as 500ms, 10s, 5m or 1h", EndpointFile::duration));
        yaml.refuseUnknownWords();
        return retry;
    }

    private static Results results(YamlMap yaml) {
        var results = new Results(
                yaml.required("queue"),
                yaml.convert("tell", Tell.ALL, "all or failures", it -> Tell.valueOf(constant(it))),
                yaml.convert("expires", RESULTS_EXPIRE, "a time such as 10m, 1h or 1d", EndpointFile::duration),
                yaml.texts("reply-to"));
        if (!results.expires().isPositive()) {
            yaml.problem(yaml.line("expires"), "'expires' is longer than nothing");
        }
        yaml.refuseUnknownWords();
        return results;
    }

    private static Http http(YamlMap yaml) {
        yaml.required("signature");
        var signature = yaml.convert(
                "signature",
                Signature.API_KEY,
                "shopify-hmac, woocommerce-hmac, timestamped-hmac, easypost-hmac, api-key or bearer",
                EndpointFile::signature);
        var http = new Http(signature, yaml.text("header").orElse(headerOf(signature)));
        yaml.refuseUnknownWords();
        return http;
    }

    private static String headerOf(Signature signature) {
        return switch (signature) {
            case SHOPIFY_HMAC -> "X-Shopify-Hmac-Sha256";
            case WOOCOMMERCE_HMAC -> "X-WC-Webhook-Signature";
            case TIMESTAMPED_HMAC -> "X-Signature";
            case EASYPOST_HMAC -> "X-Hmac-Signature";
            case API_KEY -> "X-Api-Key";
            case BEARER -> "Authorization";
        };
    }

    private static Signature signature(String text) {
        return Signature.valueOf(constant(text));
    }

    static String constant(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return text.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static boolean isAtDoor(String text) {
        return switch (text) {
            case "at-door" -> true;
            case "behind-door" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int bytes(String text) {
        return Math.toIntExact(
                org.springframework.util.unit.DataSize.parse(text).toBytes());
    }

    static Duration duration(String text) {
        return org.springframework.boot.convert.DurationStyle.SIMPLE.parse(text);
    }
}
