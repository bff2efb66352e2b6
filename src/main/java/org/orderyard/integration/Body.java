package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a request's body, and not a byte more than is allowed. */
final class Body {
    private static final Set<Charset> UNDERSTOOD = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private Body() {}

    static byte[] of(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) throw Refusal.tooLarge(limit);
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) throw Refusal.tooLarge(limit);
        return body;
    }

    /** Compressed bodies are not unpacked: a small one could become a large one, and the signature is over what was sent. */
    static void refuseUnreadable(HttpServletRequest request) {
        var encoding =
                Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) throw Refusal.encoded(encoding);
        charset(request).filter(it -> !UNDERSTOOD.contains(it)).ifPresent(it -> {
            throw Refusal.inCharset(it.name());
        });
    }

    /** A content type that nobody can read says nothing; what the body is, the endpoint's rules find out. */
    private static Optional<Charset> charset(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType())
                    .map(MediaType::parseMediaType)
                    .map(MediaType::getCharset);
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }
}
