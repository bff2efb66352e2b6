package org.orderyard.integration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A partner answered, and not with a success. His answer's text is not kept: it may say anything about anybody. */
class HttpRefused extends RuntimeException {
    private final int status;
    private final Optional<Duration> retryAfter;

    HttpRefused(String method, URI address, int status, Optional<Duration> retryAfter) {
        super("%s %s://%s%s was answered with %d"
                .formatted(method, address.getScheme(), address.getAuthority(), address.getPath(), status));
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** How long he wants to be left alone, if he says so. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
