package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.harness.Caller;
import org.orderyard.harness.Webhooks;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HubTest
class PageTest {
    private static final Pattern INLINE =
            Pattern.compile("style=|th:style|\\son[a-z]+=|hx-on|js:|<script>|<style|th:utext|hx-trigger=\"[^\"]*\\[");

    private final int port;
    private final ConsoleFixture fixture;
    private final UserDetailsService people;
    private final MockMvc mvc;

    @Autowired
    PageTest(
            @LocalServerPort int port,
            ConsoleFixture fixture,
            UserDetailsService people,
            WebApplicationContext context) {
        this.port = port;
        this.fixture = fixture;
        this.people = people;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "lines, id=\"lines\", id=\"payments\"",
        "payments, id=\"payments\", id=\"lines\"",
        "messages, id=\"messages\", id=\"timeline\"",
        "diagram, id=\"diagram\", id=\"messages\"",
        "details, id=\"address\", id=\"diagram\""
    })
    void aPartOfAnOrderHasAnAddressOfItsOwn(String tab, String shown, String left) throws Exception {
        var path = "/orders/" + fixture.placed(port);

        assertThat(shown(path).getContentAsString()).contains("href=\"%s/%s\"".formatted(path, tab));
        assertThat(shown(path + "/" + tab).getContentAsString())
                .contains(shown, "href=\"%s/%s\" aria-current=\"page\"".formatted(path, tab))
                .doesNotContain(left);
        assertThat(shown("/orders/1/" + tab).getStatus()).isEqualTo(404);
    }

    @Test
    void showsAnOrderWithItsReasonsTimelineAndDiagram() throws Exception {
        var page = shown("/orders/" + fixture.placed(port));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Timeline", "Deliveries", "MUG-BLUE", "<svg", "class=\"box", "current");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/orders", "/orders?q=x&phase=OPEN&view=stuck", "/dead-letters", "/dead-letters?status=DISCARDED"
            })
    void showsLists(String path) throws Exception {
        fixture.placed(port);

        assertThat(shown(path).getStatus()).isEqualTo(200);
    }

    @Test
    void namesWhatItDoesNotKnowInsteadOfShowingEverything() throws Exception {
        var page = shown("/orders?colour=red");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("colour");
        assertThat(shown("/orders/1").getStatus()).isEqualTo(404);
    }

    @Test
    void showsHostilePayloadsAsText() throws Exception {
        var hostile = Webhooks.document(String.valueOf(System.nanoTime()))
                .put("note", "</textarea><script>alert(1)</script>")
                .toString()
                .replace("quantity\":2,", "quantity\":-2,");
        var letter = fixture.buried(port, hostile);
        var broken = fixture.buried(port, "<img src=x onerror=alert(%d)>".formatted(System.nanoTime()));

        assertThat(shown("/dead-letters/" + letter).getContentAsString())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
        assertThat(shown("/dead-letters/" + broken).getContentAsString())
                .doesNotContain("<img src=x")
                .contains("&lt;img src=x");
        assertThat(shown("/dead-letters").getContentAsString()).doesNotContain("<img src=x");
    }

    @Test
    void sendsAStrictPolicyAndKeepsPagesOutOfCaches() throws Exception {
        var page = shown("/orders");

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void takesNoPostWithoutATokenOfItsOwnPages() throws Exception {
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var discard = "/dead-letters/" + letter + "/discard";

        assertThat(sent(post(discard).param("reason", "forged")).getStatus()).isEqualTo(403);
        assertThat(sent(post("/api" + discard).contentType("application/json").content("{\"reason\": \"forged\"}"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(fixture.status(letter)).isEqualTo("OPEN");
        assertThat(sent(post(discard).param("reason", "a person did").with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(fixture.status(letter)).isEqualTo("DISCARDED");
    }

    @ParameterizedTest
    @CsvSource({
        "/messages/none-such, 404, There is nothing at /messages/none-such",
        "/dead-letters/1/replay, 404, nothing at /dead-letters/1/replay to look at",
        "/orders?q=a%00b, 400, q has a character that no text has"
    })
    void anAddressThatCannotBeIsAPageThatSaysSo(String address, int status, String said) throws Exception {
        var page = sent(get(URI.create(address)).accept("text/html"));

        assertThat(page.getStatus()).isEqualTo(status);
        assertThat(page.getContentAsString()).contains(said, "<nav");
    }

    @Test
    void aReasonWithANulIsRefused() throws Exception {
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());

        var answer = sent(post("/dead-letters/" + letter + "/discard")
                .param("reason", "a\0b")
                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(fixture.status(letter)).isEqualTo("OPEN");
    }

    @Test
    void answersAFilterWithTheListAlone() throws Exception {
        assertThat(sent(get("/orders").header("HX-Request", "true")).getContentAsString())
                .contains("id=\"list\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/console.css",
                "/assets/console.js",
                "/assets/icons.svg",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
            })
    void servesItsOwnAssets(String path) {
        assertThat(Caller.at(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void hasNoInlineScriptOrStyle() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(it -> it.toString().endsWith(".html")))
                    .allSatisfy(it -> assertThat(INLINE.matcher(Files.readString(it))
                                    .results()
                                    .map(java.util.regex.MatchResult::group))
                            .as(it.toString())
                            .isEmpty());
        }
    }

    private MockHttpServletResponse shown(String path) throws Exception {
        return sent(get(path));
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        fixture.caller(port, Role.ADMIN, "*");
        return mvc.perform(request.with(user(people.loadUserByUsername("admin-all"))))
                .andReturn()
                .getResponse();
    }
}
