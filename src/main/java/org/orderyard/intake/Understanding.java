package org.orderyard.intake;

import static org.orderyard.intake.NotUnderstood.Reason.UNACCEPTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderyard.intake.Documents.Document;
import org.orderyard.intake.Endpoint.Rule;
import org.orderyard.intake.Endpoint.Then;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Command;
import org.orderyard.shop.AddedCodes;

/** Says what a message means: its records, their keys and commands. Thread-safe. */
public final class Understanding {
    private static final int DEEPEST_EXPLOSION = 3;
    private final Endpoints endpoints;
    private final Mappings mappings;
    private final Canonical canonical;
    private final Map<String, Documents> readers = new ConcurrentHashMap<>();

    /** By the files alone. */
    public Understanding(Endpoints endpoints) {
        this(endpoints, AddedCodes.NONE, Clock.systemUTC());
    }

    public Understanding(Endpoints endpoints, AddedCodes codes, Clock clock) {
        this.endpoints = endpoints;
        this.mappings = new Mappings(endpoints.mappings(), codes);
        this.canonical = new Canonical(new Schemas(endpoints.mappings().resolve("canonical"), clock));
        endpoints.all().forEach(it -> it.accepts().forEach(this::compile));
    }

    /** @throws NotUnderstood if nothing of the message can be understood; bad records of a list are parts */
    public Understood understand(RawMessage message) {
        var endpoint = endpoint(message.endpoint());
        var documents = readers.computeIfAbsent(endpoint.name(), _ -> new Documents(endpoint))
                .read(message);
        return new Reading(endpoint, message).read(documents);
    }

    /** @throws NotUnderstood if the canonical command, made by no mapping, breaks its schema */
    Command understand(JsonNode command) {
        return CommandReader.read(canonical.valid(command));
    }

    /** A mapping that does not compile stops the start, not the first message. */
    private void compile(Rule rule) {
        if (rule.then() instanceof Then.Map(var path)) {
            mappings.mapping(path);
        }
        rule.schema().ifPresent(canonical::compile);
    }

    private Endpoint endpoint(String name) {
        return endpoints
                .named(name)
                .orElseThrow(() -> new NotUnderstood(
                        UNACCEPTED,
                        "There is no endpoint '" + name + "'; add mappings/" + name
                                + "/endpoint.yaml or correct the sender"));
    }

    /** One message being read. */
    private final class Reading {
        private final Endpoint endpoint;
        private final RawMessage message;
        private final Keys keys;
        private final Function<String, @Nullable String> header;

        Reading(Endpoint endpoint, RawMessage message) {
            this.endpoint = endpoint;
            this.message = message;
            this.keys = new Keys(message);
            this.header = it -> message.header(it).orElse(null);
        }

        Understood read(List<Document> documents) {
            var records = new ArrayList<Document>();
            var isList = documents.size() > 1;
            for (var it : documents) isList |= collect(it, records, 0);
            checkCount(records.size());
            var parts = isList
                    ? IntStream.range(0, records.size())
                            .mapToObj(it -> tried(records.get(it), it))
                            .toList()
                    : List.<Part>of(part(records.getFirst(), 0, false));
            return new Understood(endpoint.name(), parts, isList);
        }

        /** Unwraps and splits the document into records; true if any wrapper was a list. */
        private boolean collect(Document document, List<Document> records, int depth) {
            var json = document.json();
            var match = depth < DEEPEST_EXPLOSION && document.fault().isEmpty() ? match(endpoint, json) : null;
            if (match == null || !(match.then() instanceof Then.Explode(var at))) {
                records.add(document);
                return false;
            }
            var inner = json.at(at);
            if (inner.isMissingNode() || inner.isNull()) {
                return true;
            }
            if (!inner.isArray()) {
                return collect(Document.of(inner), records, depth + 1);
            }
            inner.forEach(it -> collect(Document.of(it), records, depth + 1));
            return true;
        }

        private void checkCount(int count) {
            var most = endpoint.limits().lines();
            if (most > 0 && count > most) {
                throw new NotUnderstood(
                        UNACCEPTED, count + " records in one message, and the endpoint takes " + most + "; send fewer");
            }
        }

        private Part tried(Document document, int index) {
            try {
                return part(document, index, true);
            } catch (NotUnderstood e) {
                var failure = new NotUnderstood(e.reason(), "Record " + index + ": " + e.getMessage(), e);
                var key = e.known().key().orElseGet(() -> keys.ofRecord(document.source(), index));
                return new Part.Bad(key, failure, index, document.source());
            }
        }

        private Part part(Document read, int index, boolean isOneOfMany) {
            read.fault().ifPresent(it -> {
                throw it;
            });
            var document = read.json();
            var match = match(endpoint, document);
            if (match == null || !(match.then() instanceof Then.Map(var path))) {
                throw unaccepted(match, document);
            }
            var mapping = mappings.mapping(path);
            var identity = match.identity();
            var revision = keys.revision(identity, document);
            try {
                var commands = canonical.commands(mapping, document, endpoint, revision, match.schema());
                var key = keys.key(identity, mapping.name(), read, index, isOneOfMany);
                return new Part.Good(key, revision, commands, index, read.source());
            } catch (NotUnderstood why) {
                var isByKey = identity.dedupe() == Endpoint.Dedupe.KEY
                        && why.known().command().isPresent();
                throw isByKey
                        ? why.of(Part.key(keys.key(identity, mapping.name(), read, index, isOneOfMany), revision))
                        : why;
            }
        }

        private @Nullable Rule match(Endpoint owner, JsonNode document) {
            for (var rule : owner.accepts()) {
                if (rule.when().holds(document, header)) {
                    var match = rule.then() instanceof Then.Like(var other)
                            ? match(endpoints.named(other).orElseThrow(), document)
                            : rule;
                    if (match != null) {
                        return match;
                    }
                }
            }
            return null;
        }

        private NotUnderstood unaccepted(@Nullable Rule match, JsonNode document) {
            if (match != null && match.then() instanceof Then.Refuse(var reason)) {
                return new NotUnderstood(UNACCEPTED, match.name() + ": " + reason);
            }
            return new NotUnderstood(
                    UNACCEPTED,
                    "No rule of endpoint '" + endpoint.name() + "' accepts a document that "
                            + Outline.of(document) + "; add a rule to "
                            + endpoint.file().getFileName()
                            + " or send it to another endpoint");
        }
    }
}
