package org.orderyard.integration;

import java.util.Optional;
import java.util.Set;
import org.orderyard.message.Courier.Carried;
import org.springframework.stereotype.Component;

/**
 * A 4xx is about the document, and sending it again changes nothing; but these are about the moment (408, 425, 429) or about us (401, 403,
 * 407: a wrong secret must not make a dead letter of every document).
 */
@Component
class HttpSetback implements Setback {
    private static final Set<Integer> NOT_ABOUT_THE_DOCUMENT = Set.of(401, 403, 407, 408, 425, 429);

    @Override
    public Optional<Carried> read(Exception fault) {
        for (Throwable it = fault; it != null; it = it.getCause())
            if (it instanceof HttpRefused refused) return Optional.of(carried(refused));
        return Optional.empty();
    }

    private static Carried carried(HttpRefused refused) {
        var isAboutTheDocument = refused.status() / 100 == 4 && !NOT_ABOUT_THE_DOCUMENT.contains(refused.status());
        return isAboutTheDocument ? new Carried.Never(refused) : new Carried.Later(refused, refused.retryAfter());
    }
}
