package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.CodeName;

/** A message that cannot be understood: what is wrong, where, and what to do. It becomes a dead letter. */
public class NotUnderstood extends RuntimeException {
    private static final int MOST_PROBLEMS = 20;

    /** What kind of not understanding. */
    public enum Reason {
        /** The bytes are no readable document. */
        UNDECODABLE,
        /** Readable, but of no kind that the endpoint accepts. */
        UNACCEPTED,
        /** Accepted, but its mapping failed or made no command. */
        UNMAPPED,
        /** It has codes without a counterpart here. */
        MAPPING,
        /** Mapped, but the command breaks its schema. */
        INVALID
    }

    private final Reason reason;
    private final List<Fault> faults;
    private final Known known;

    /**
     * What is known of a document that is not understood.
     *
     * @param key by which it is recognised, with its revision
     * @param command that its mapping made, although it is not valid
     * @param missing codes without a counterpart
     */
    public record Known(Optional<String> key, Optional<JsonNode> command, List<CodeName> missing) {
        private static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), List.of());
    }

    public NotUnderstood(Reason reason, String message) {
        this(reason, message, null, List.of(), Known.NOTHING);
    }

    public NotUnderstood(Reason reason, String message, Throwable cause) {
        this(
                reason,
                message,
                cause,
                cause instanceof NotUnderstood why ? why.faults : List.of(),
                cause instanceof NotUnderstood why ? why.known : Known.NOTHING);
    }

    private NotUnderstood(Reason reason, String message, @Nullable Throwable cause, List<Fault> faults, Known known) {
        super(message, cause);
        this.reason = reason;
        this.faults = List.copyOf(faults);
        this.known = known;
    }

    static NotUnderstood invalid(String what, JsonNode command, List<String> problems) {
        var shown = problems.stream().limit(MOST_PROBLEMS).toList();
        var more = problems.size() > MOST_PROBLEMS ? "; and " + (problems.size() - MOST_PROBLEMS) + " more" : "";
        return new NotUnderstood(
                Reason.INVALID,
                what + ": " + String.join("; ", shown) + more,
                null,
                shown.stream().map(Fault::of).toList(),
                new Known(Optional.empty(), Optional.of(command), List.of()));
    }

    /** @param command that its mapping made, with the codes as the partner wrote them */
    static NotUnderstood missing(List<CodeName> codes, Optional<JsonNode> command) {
        var names = codes.stream()
                .map(it -> "%s for code %s of %s".formatted(it.kind().noun(), it.code(), it.partner()))
                .collect(Collectors.joining(", no "));
        return new NotUnderstood(
                Reason.MAPPING,
                "No " + names + ": add it, and what waits for it goes on",
                null,
                List.of(),
                new Known(Optional.empty(), command, List.copyOf(codes)));
    }

    /** The same failure, of a document that is recognised by a key. */
    NotUnderstood of(String key) {
        var same = new NotUnderstood(
                reason,
                Objects.requireNonNull(getMessage()),
                getCause(),
                faults,
                new Known(Optional.of(key), known.command(), known.missing()));
        same.setStackTrace(getStackTrace());
        return same;
    }

    Known known() {
        return known;
    }

    /** Each single fault with its place, where places are known. */
    public List<Fault> faults() {
        return faults;
    }

    public Reason reason() {
        return reason;
    }
}
