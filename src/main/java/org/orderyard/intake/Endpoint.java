package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orderyard.intake.reader.Reads;

/** How the messages of one partner are taken and understood, and how documents leave to him, as his {@code endpoint.yaml} says. */
public record Endpoint(
        String name,
        Path file,
        String description,
        List<Queue> queues,
        Reads reads,
        Optional<String> shop,
        Optional<String> channel,
        List<Rule> accepts,
        Limits limits,
        Retry retry,
        boolean isValidatedAtDoor,
        boolean isExclusive,
        Optional<Results> results,
        Optional<Http> http,
        Optional<Outlet> out,
        List<String> mailSenders) {
    public Endpoint {
        mailSenders = List.copyOf(mailSenders);
        queues = List.copyOf(queues);
        accepts = List.copyOf(accepts);
    }

    /** A queue that the pump drains, with its share of attention beside others. */
    /**
     * @param weight share of a batch beside other queues
     * @param isBulk much at once, and nobody waits for it: a worker of its own reads such queues
     */
    public record Queue(String name, int weight, boolean isBulk) {}

    /**
     * One kind of document: how it is recognised, what becomes of it, what makes it the same again.
     *
     * @param schema file of what its commands have to satisfy beside their own schema
     */
    public record Rule(String name, int line, When when, Then then, Identity identity, Optional<String> schema) {}

    /** What becomes of a document. */
    public sealed interface Then {
        /** Its commands are made by a mapping; {@code identity} takes canonical documents as they are. */
        record Map(String mapping) implements Then {}

        /** Each record below this place is a document of its own. */
        record Explode(JsonPointer at) implements Then {}

        /** Another endpoint's rules are asked. */
        record Like(String endpoint) implements Then {}

        /** It is not taken, and this is why. */
        record Refuse(String reason) implements Then {}
    }

    public enum Dedupe {
        KEY,
        BODY,
        FILE_NAME_AND_TIME,
        NONE
    }

    /** What makes a document the same again; of a key part's alternatives the first that is there counts. */
    public record Identity(Dedupe dedupe, List<List<JsonPointer>> key, Optional<JsonPointer> revision) {
        public Identity {
            key = List.copyOf(key);
        }
    }

    /** Beyond these a message is refused; 0 messages a second is no limit. */
    public record Limits(int bytes, int lines, int depth, int ratePerSecond) {}

    /** How often and when a message is tried again after a fault that may heal. */
    public record Retry(int attempts, Duration after, Duration atMost) {}

    public enum Tell {
        /** What became of every message. */
        ALL,
        /** Only what had no effect or not the one that was meant; whoever names a queue to reply to is told everything. */
        FAILURES
    }

    /**
     * How the senders on its queues are told what became of their messages.
     *
     * @param expires when nobody collects a result any more
     * @param replyTo queues, beside temporary ones, that a sender may name as JMSReplyTo
     */
    public record Results(String queue, Tell tell, Duration expires, List<String> replyTo) {
        public Results {
            replyTo = List.copyOf(replyTo);
        }
    }

    public enum Signature {
        SHOPIFY_HMAC,
        WOOCOMMERCE_HMAC,
        /** The time of sending is signed with the body, so that a captured request is refused later. */
        TIMESTAMPED_HMAC,
        /** As EasyPost does it: in hexadecimal digits, with the name of the scheme before them. */
        EASYPOST_HMAC,
        API_KEY,
        /** A key as the header Authorization carries it. */
        BEARER
    }

    /** How a webhook of this endpoint proves who sends it, and in which header. */
    public record Http(Signature signature, String header) {}
}
