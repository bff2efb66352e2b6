package org.orderyard.intake;

import java.util.List;

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
        /** Mapped, but the command breaks its schema. */
        INVALID
    }

    private final Reason reason;

    public NotUnderstood(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public NotUnderstood(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static NotUnderstood invalid(String what, List<String> problems) {
        var shown = problems.stream().limit(MOST_PROBLEMS).toList();
        var more = problems.size() > MOST_PROBLEMS ? "; and " + (problems.size() - MOST_PROBLEMS) + " more" : "";
        return new NotUnderstood(Reason.INVALID, what + ": " + String.join("; ", shown) + more);
    }

    public Reason reason() {
        return reason;
    }
}
