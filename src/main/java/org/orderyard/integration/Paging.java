package org.orderyard.integration;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a partner's list goes on after a page. */
sealed interface Paging {
    /**
     * A page as it was answered.
     *
     * @param number from 1
     * @param isEmpty whether it has no records
     */
    record Page(URI address, int number, HttpHeaders headers, JsonNode body, boolean isEmpty) {}

    /** The next address as the page says it, absolute or not; a number instead asks the address for that page. */
    sealed interface Next {
        record Address(String text) implements Next {}

        record Number(int page) implements Next {}
    }

    Optional<Next> after(Page page);

    /** A header {@code Link: <…>; rel="next"} (RFC 8288). */
    record Link() implements Paging {
        private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,<]*;\\s*rel=\"?next\"?");

        @Override
        public Optional<Next> after(Page page) {
            return page.headers().allValues("Link").stream()
                    .flatMap(it -> NEXT.matcher(it).results())
                    .<Next>map(it -> new Next.Address(it.group(1)))
                    .findFirst();
        }
    }

    /** A place in the body. */
    record Pointer(JsonPointer at) implements Paging {
        @Override
        public Optional<Next> after(Page page) {
            var next = page.body().at(at);
            if (next.isNumber() || next.isContainerNode())
                throw new IllegalStateException("%s of a page is no address, but %s"
                        .formatted(at, next.getNodeType().toString().toLowerCase(Locale.ROOT)));
            return Optional.of(next.asText(""))
                    .filter(it -> next.isTextual() && !it.isBlank())
                    .map(Next.Address::new);
        }
    }

    /** Numbered pages, until one is empty. */
    record Numbers() implements Paging {
        @Override
        public Optional<Next> after(Page page) {
            return page.isEmpty() ? Optional.empty() : Optional.of(new Next.Number(page.number() + 1));
        }
    }

    record One() implements Paging {
        @Override
        public Optional<Next> after(Page page) {
            return Optional.empty();
        }
    }
}
