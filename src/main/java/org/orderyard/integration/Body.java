package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a request's body, and not a byte more than is allowed. */
final class Body {
    private Body() {}

    static byte[] of(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) throw Refusal.tooLarge(limit);
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) throw Refusal.tooLarge(limit);
        return body;
    }
}
