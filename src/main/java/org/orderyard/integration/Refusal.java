package org.orderyard.integration;

import java.util.List;
import org.orderyard.intake.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why the door does not take a request: RFC 9457, with what the sender can do. */
class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final int retryAfterSeconds;
    private final List<Fault> faults;

    private Refusal(HttpStatus status, String detail, int retryAfterSeconds) {
        this(status, detail, retryAfterSeconds, List.of());
    }

    private Refusal(HttpStatus status, String detail, int retryAfterSeconds, List<Fault> faults) {
        super(detail);
        this.faults = List.copyOf(faults);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Refusal unknown(String endpoint) {
        return new Refusal(HttpStatus.NOT_FOUND, "There is no endpoint '%s' that takes HTTP".formatted(endpoint), 0);
    }

    static Refusal noMessage(String id) {
        return new Refusal(HttpStatus.NOT_FOUND, "'%s' is no message id".formatted(id), 0);
    }

    static Refusal notSigned(String header) {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "Header %s is missing or does not fit the body and the endpoint's secret".formatted(header),
                0);
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(
                HttpStatus.PAYLOAD_TOO_LARGE, "The endpoint takes %,d bytes; send less at once".formatted(limit), 0);
    }

    static Refusal encoded(String encoding) {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Bodies are taken as they are, not in Content-Encoding '%s': send it uncompressed".formatted(encoding),
                0);
    }

    static Refusal inCharset(String charset) {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "JSON is UTF-8, the Content-Type says %s: send UTF-8 and say so, or say nothing".formatted(charset),
                0);
    }

    static Refusal tooMany(int rate) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "The endpoint takes %d requests a second".formatted(rate), 1);
    }

    static Refusal notUnderstood(String fault, List<Fault> faults) {
        return new Refusal(HttpStatus.BAD_REQUEST, fault, 0, faults);
    }

    static Refusal notKept() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The message could not be kept, nothing was accepted: send it again",
                30);
    }

    ResponseEntity<ProblemDetail> answer() {
        var answer = ResponseEntity.status(status);
        if (retryAfterSeconds > 0) answer.header("Retry-After", String.valueOf(retryAfterSeconds));
        var problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        if (!faults.isEmpty()) problem.setProperty("errors", faults);
        return answer.body(problem);
    }
}
