package org.orderyard.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.OwnWords;
import org.springframework.stereotype.Component;

/** How the digest names a cause: without what it quotes of messages, since mails are read by many, and with where to look. */
@Component
record DigestWords(OwnWords own, Endpoints endpoints, DigestProperties properties) {
    String cause(String cause) {
        return own.unquoted(cause);
    }

    /** What left for a target is listed by its cause alone. */
    String link(String fingerprint, String endpoint) {
        var link =
                properties.console().replaceFirst("/+$", "") + "/dead-letters/all?fingerprint=" + encoded(fingerprint);
        return endpoints.named(endpoint).isPresent() ? link + "&endpoint=" + encoded(endpoint) : link;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
