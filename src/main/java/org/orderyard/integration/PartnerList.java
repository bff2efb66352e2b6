package org.orderyard.integration;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** A list that a partner gives page by page, of what changed since some time. */
final class PartnerList {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int NO_CONTENT = 204;

    private static final DateTimeFormatter SECONDS = format("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MILLIS = format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** @param answer of which headers and body are handed on */
    record Read(HttpResponse<byte[]> answer, boolean isEmpty, Optional<URI> next) {}

    private final HttpPartner partner;
    private final String url;
    private final Paging paging;
    private final JsonPointer records;

    /**
     * @param url with the place {@code {since}} (or {@code {since-millis}}: with milliseconds) and, if pages are numbered, {@code {page}}
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
        var body = body(answer);
        var isEmpty = answer.statusCode() == NO_CONTENT || isEmpty(body);
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
        return HttpPartner.address(url.replace("{since}", encoded(SECONDS.format(since)))
                .replace("{since-millis}", encoded(MILLIS.format(since)))
                .replace("{page}", String.valueOf(page)));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Our proof goes to nobody but the partner, and a list that leads back to itself has no end. */
    private static URI checked(URI current, String text, Set<URI> seen) {
        // Brackets are no part of an address, and yet written into some. A query alone belongs to the same path;
        // java.net.URI would drop its last part.
        var whole = text.startsWith("?") ? current.getRawPath() + text : text;
        var next = current.resolve(whole.replace("[", "%5B").replace("]", "%5D"));
        if (!current.getScheme().equals(next.getScheme())
                || !current.getAuthority().equals(next.getAuthority()))
            throw new IllegalStateException("The next page is said to be at %s, not at %s"
                    .formatted(next.getAuthority(), current.getAuthority()));
        if (seen.contains(next))
            throw new IllegalStateException(
                    "The pages of %s lead back to one that was read".formatted(current.getPath()));
        return next;
    }

    /** What comes instead of a page, a notice of maintenance perhaps, or half of one, must not pass for the end of the list. */
    private static JsonNode body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == NO_CONTENT) return MissingNode.getInstance();
        try {
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw new IllegalStateException("It was answered with %d, but with no JSON, or not all of it: %d bytes"
                    .formatted(answer.statusCode(), answer.body().length));
        }
    }

    private boolean isEmpty(JsonNode page) {
        var found = page.at(records);
        if (found.isArray() || found.isNull()) return found.isEmpty();
        throw new IllegalStateException(
                "It was answered with a page that has no list %s: the parameter 'records' says where it is"
                        .formatted(records.toString().isEmpty() ? "as a whole" : "at " + records));
    }
}
