package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.harness.HttpStub;
import org.orderyard.harness.HttpStub.Answer;

class PartnerListTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T10:00:00.5Z");

    private final HttpStub stub = new HttpStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void linksLeadToTheNextPage() {
        stub.answers(page("[{}]")
                .with(
                        "Link",
                        "<%s/a?x=1>; rel=\"previous\", <%s/b?y=2&z=3>; rel=\"next\""
                                .formatted(stub.url(), stub.url())));

        assertThat(read(list("/a", new Paging.Link(), "")).next()).hasValue(URI.create(stub.url() + "/b?y=2&z=3"));
    }

    @Test
    void aPlaceInThePageLeadsToTheNext() {
        stub.answers(
                page("{\"all\": [{}], \"paging\": {\"next\": \"?p=2\"}}"),
                page("{\"all\": [{}], \"paging\": {\"next\": null}}"));
        var list = list("/a", new Paging.Pointer(JsonPointer.compile("/paging/next")), "/all");

        assertThat(read(list).next()).hasValue(URI.create(stub.url() + "/a?p=2"));
        assertThat(read(list).next()).isEmpty();
    }

    @Test
    void numberedPagesEndWithTheFirstThatIsEmpty() {
        stub.answers(page("[{}]"), page("[]"));
        var list = list("/a?since={since}&page={page}", new Paging.Numbers(), "");

        assertThat(list.first(SINCE)).hasToString(stub.url() + "/a?since=2026-11-22T10%3A00%3A00Z&page=1");
        assertThat(list("/a?t={since-millis}", new Paging.One(), "").first(SINCE))
                .hasToString(stub.url() + "/a?t=2026-11-22T10%3A00%3A00.500Z");
        assertThat(read(list).next()).map(URI::getQuery).hasValue("since=2026-11-22T10:00:00Z&page=2");
        assertThat(read(list)).satisfies(it -> {
            assertThat(it.isEmpty()).isTrue();
            assertThat(it.next()).isEmpty();
        });
    }

    @Test
    void aListThatLeadsBackToItselfIsNotReadForEver() {
        stub.answers(page("{\"all\": [{}], \"next\": \"/a\"}"));
        var list = list("/a", new Paging.Pointer(JsonPointer.compile("/next")), "/all");

        assertThatThrownBy(() -> list.read(list.first(SINCE), 1, SINCE, Set.of(list.first(SINCE))))
                .hasMessageContaining("lead back");
    }

    @ParameterizedTest
    @DisplayName("what comes instead of a page, or half of one, is not taken for the end of the list")
    @ValueSource(
            strings = {
                "<html>We are back soon</html>",
                "",
                "{\"orders\": [{\"id\": 1}, {\"id\"",
                "{\"orders\": []} and then",
                "{\"error\": \"quota exceeded\"}",
                "{\"orders\": {\"1\": {}}}"
            })
    void whatIsNoPageIsAFailure(String body) {
        stub.answers(new Answer(200, Map.of(), body));
        var list = list("/a", new Paging.Pointer(JsonPointer.compile("/next")), "/orders");

        assertThatThrownBy(() -> read(list))
                .hasMessageMatching("It was answered with .*(no JSON|no list at /orders).*");
    }

    @Test
    void aPageWithoutRecordsIsEmpty() {
        stub.answers(page("{\"orders\": null}"), Answer.of(204), page("{\"orders\": [], \"next\": false}"));
        var list = list("/a", new Paging.Pointer(JsonPointer.compile("/next")), "/orders");

        for (int n = 0; n < 3; n++)
            assertThat(read(list)).satisfies(it -> {
                assertThat(it.isEmpty()).isTrue();
                assertThat(it.next()).isEmpty();
            });
    }

    @Test
    void aNumberIsNoAddress() {
        stub.answers(page("{\"orders\": [{}], \"next\": 2}"));
        var list = list("/a", new Paging.Pointer(JsonPointer.compile("/next")), "/orders");

        assertThatThrownBy(() -> read(list)).hasMessage("/next of a page is no address, but number");
    }

    private static PartnerList.Read read(PartnerList list) {
        return list.read(list.first(SINCE), 1, SINCE, Set.of());
    }

    private static Answer page(String body) {
        return new Answer(200, Map.of("Content-Type", "application/json"), body);
    }

    private PartnerList list(String path, Paging paging, String records) {
        var partner = new HttpPartner(new Proof.None(), Duration.ofSeconds(5), Clock.systemUTC());
        return new PartnerList(partner, stub.url() + path, paging, JsonPointer.compile(records));
    }
}
