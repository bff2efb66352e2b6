package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orderyard.intake.Endpoint;

/** The headers of a request that belong to its message: no control words of ours, no secrets, nothing of the connection. */
final class DoorHeaders {
    private static final List<String> CONTROL = List.of("camel", "jms", "_amq", "orderyard");
    private static final Set<String> OTHERS =
            Set.of("authorization", "cookie", "connection", "host", "expect", "transfer-encoding", "content-length");

    private DoorHeaders() {}

    static Map<String, String> of(HttpServletRequest request, Endpoint.Http http) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (isOfMessage(lower, http)) headers.put(lower, request.getHeader(name));
        }
        return headers;
    }

    private static boolean isOfMessage(String name, Endpoint.Http http) {
        var isSecret = http.signature() == Endpoint.Signature.API_KEY
                && name.equals(http.header().toLowerCase(Locale.ROOT));
        return !isSecret && !OTHERS.contains(name) && CONTROL.stream().noneMatch(name::startsWith);
    }
}
