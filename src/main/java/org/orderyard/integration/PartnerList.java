package org.orderyard.integration;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** A list that a partner gives page by page, of what changed since some time. */
final class PartnerList {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param answer of which headers and body are handed on */
    record Read(HttpResponse<byte[]> answer, boolean isEmpty, Optional<URI> next) {}

    private final HttpPartner partner;
    private final String url;
    private final Paging paging;
    private final JsonPointer records;

    /**
     * @param url with the places {@code {since}} and, if pages are numbered, {@code {page}}
     * @param records where the records of a page are
     */
    PartnerList(HttpPartner partner, String url, Paging paging, JsonPointer records) {
        this.partner = partner;
        this.url = url;
        this.paging = paging;
        this.records = records;
        first(Instant.EPOCH);
    }

    URI first(Instant since) {
        return address(since, 1);
    }

    Read read(URI address, int number, Instant since, Set<URI> seen) {
        var answer = partner.call(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET());
        var body = body(answer.body());
        var found = body.at(records);
        var isEmpty = answer.body().length == 0 || found.isContainerNode() && found.isEmpty();
        var page = new Paging.Page(address, number, answer.headers(), body, isEmpty);
        return new Read(answer, isEmpty, paging.after(page).map(it -> switch (it) {
            case Paging.Next.Address(var text) -> checked(address, text, seen);
            case Paging.Next.Number(var next) -> address(since, next);
        }));
    }

    void close() {
        partner.close();
    }

    private URI address(Instant since, int page) {
        var time = URLEncoder.encode(since.truncatedTo(ChronoUnit.SECONDS).toString(), StandardCharsets.UTF_8);
        return HttpPartner.address(url.replace("{since}", time).replace("{page}", String.valueOf(page)));
    }

    /** Our proof goes to nobody but the partner, and a list that leads back to itself has no end. */
    private static URI checked(URI current, String text, Set<URI> seen) {
        // A query alone belongs to the same path; java.net.URI would drop its last part.
        var next = current.resolve(text.startsWith("?") ? current.getRawPath() + text : text);
        if (!current.getScheme().equals(next.getScheme())
                || !current.getAuthority().equals(next.getAuthority()))
            throw new IllegalStateException("The next page is said to be at %s, not at %s"
                    .formatted(next.getAuthority(), current.getAuthority()));
        if (seen.contains(next))
            throw new IllegalStateException(
                    "The pages of %s lead back to one that was read".formatted(current.getPath()));
        return next;
    }

    /** What is no JSON is for the endpoint to judge. */
    private static JsonNode body(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }
}
