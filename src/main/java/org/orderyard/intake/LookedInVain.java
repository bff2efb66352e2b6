package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orderyard.message.Courier;

/** A partner was asked for something before a document was made for him, and did not tell. */
class LookedInVain extends RuntimeException {
    private final Courier.Carried carried;

    LookedInVain(Courier.Carried carried) {
        super("The partner did not tell what he was asked for");
        this.carried = carried;
    }

    /** @throws LookedInVain for a page of a proxy, say, that stands where the answer should be */
    static JsonNode unlessJson(String endpoint, byte[] answer) {
        try {
            var read = Rendering.read(new String(answer, StandardCharsets.UTF_8));
            if (read.isContainerNode()) return read;
        } catch (UncheckedIOException _) {
            // said below
        }
        var why = new IOException("What the partner of '%s' was asked for is no JSON".formatted(endpoint));
        throw new LookedInVain(new Courier.Carried.Later(why, Optional.empty()));
    }

    Courier.Carried carried() {
        return carried;
    }
}
