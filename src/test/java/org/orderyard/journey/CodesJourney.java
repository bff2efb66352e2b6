package org.orderyard.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.ReplayDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Codes of partners that nobody has told: what waits for them goes on when somebody does. */
@HubTest
class CodesJourney {
    private final String carrier = "GLS-" + UUID.randomUUID();

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private WebApplicationContext context;

    private MockMvc console;

    @BeforeEach
    void opensTheConsole() {
        console = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void addingAMissingCarrierReleasesEverythingThatWaitedForIt() throws Exception {
        var first = shippedBy(carrier);
        var second = shippedBy(carrier.toLowerCase(java.util.Locale.ROOT));
        var letter = hub.awaitLetter(carrier);
        hub.awaitLetter(carrier.toLowerCase(java.util.Locale.ROOT));

        assertThat(page("/dead-letters/" + letter))
                .contains(
                        "Mapping", "No carrier for code " + carrier, "Add mapping", "/codes?shop=main&amp;partner=wms");
        assertThat(page("/codes")).contains("carrier:" + carrier);
        add("main", "wms", "carrier", carrier, "gls");

        hub.awaitState(first.externalId(), "shipped");
        hub.awaitState(second.externalId(), "shipped");
        assertThat(hub.letterStatus(letter)).isEqualTo("REPLAYED");
        assertThat(hub.sql()
                        .sql("select by_user from code_changes where code = :code and value = 'gls'")
                        .param("code", carrier)
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    void laterRepliesOfTheSameOrderWaitBehindTheOneWhoseCodeIsMissing() throws Exception {
        var order = shippedBy(carrier);
        hub.awaitLetter(carrier);
        partners.send("wms.replies", AnOrder.update(partners.request(order.externalId(), "BERLIN", 1), "picked"));
        await().atMost(Duration.ofSeconds(10)).until(() -> behind(order) == 1);

        add("", "wms", "carrier", carrier, "gls");

        hub.awaitState(order.externalId(), "shipped");
        await().atMost(Duration.ofSeconds(10)).until(() -> behind(order) == 0);
    }

    @Test
    void aReplayThatFailsForACodeWaitsForItLikeAnyOther() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        var rows = "reply,request,status,carrier,tracking\n1,%s,%s,%s,77\n";
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", rows.formatted(request, "lost-" + carrier, "dhl"));
        var letter = hub.awaitLetter("lost-" + carrier);
        desk.replay(
                letter,
                Optional.of(rows.formatted(request, "shipped", carrier).getBytes(UTF_8)),
                "ana",
                "it was not lost");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page("/dead-letters/" + letter).contains("carrier:" + carrier));

        add("main", "wms", "carrier", carrier, "gls");

        hub.awaitState(order.externalId(), "shipped");
        assertThat(hub.letterStatus(letter)).isEqualTo("REPLAYED");
    }

    @Test
    void whatIsRemovedIsMissingAgain() throws Exception {
        add("main", "wms", "carrier", carrier, "gls");
        hub.awaitState(shippedBy(carrier).externalId(), "shipped");
        assertThat(page("/codes")).contains("carrier:" + carrier);

        of(filled(post("/codes/remove"), "main", "wms", "carrier", carrier));

        assertThat(page("/codes")).doesNotContain("carrier:" + carrier);
        assertThat(of(filled(post("/codes/remove"), "main", "wms", "carrier", carrier))
                        .getRedirectedUrl())
                .isEqualTo("/codes");
    }

    @Test
    void aSheetIsLookedAtBeforeItIsTakenAndItsWrongRowsAreLeftOut() throws Exception {
        add("main", "wms", "carrier", carrier, "gls");
        var sheet = "\uFEFF" + """
            partner,shop,kind,code,value
            wms,main,carrier,%1$s,dpd
            wms,,carrier,'=%1$s,ups
            wms,main,carier,%1$s,ups
            wms,main,reason,%1$s,gone
            wms,main,carrier,two-%1$s,dpd
            wms,,carrier,'=%1$s,ups
            wms,main,carrier,TWO-%1$s,ups
            """.formatted(carrier);

        var look = of(post("/codes/review").param("sheet", sheet)).getContentAsString();
        assertThat(look)
                .contains(
                        "was gls",
                        "wms, every shop",
                        "is no kind of code",
                        "is no reason that the hub knows",
                        "Take 2 rows");
        assertThat(look).contains("Said differently in lines 6, 8; keep one", "as in line 3");
        assertThat(page("/codes.csv")).contains(carrier + ",gls");
        of(post("/codes/sheet").param("sheet", sheet));

        assertThat(page("/codes.csv"))
                .contains(
                        "wms,main,carrier,%s,dpd\r\n".formatted(carrier),
                        "wms,,carrier,'=%s,ups\r\n".formatted(carrier))
                .doesNotContainIgnoringCase("two-" + carrier);
        var none = of(post("/codes/review").param("sheet", "partner,shop,kind,code,value\n\"wms"));
        assertThat(none.getRedirectedUrl()).isEqualTo("/codes");
        assertThat(of(get("/codes/review")).getRedirectedUrl()).isEqualTo("/codes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nowhere | wms | carrier | X | y | there is no 'nowhere'
        nowhere | wms | carrier | X | y | , or none for every one
        main | whoever | carrier | X | y | there is no 'whoever'
        main | wms | carier | X | y | 'carier' is no kind of code
        main | wms | carrier | '' | y | code has 1 to 200 characters
        main | wms | carrier | X | '' | value has 1 to 200 characters
        main | wms | reason | X | OUT-OF-STOCK | 'OUT-OF-STOCK' is no reason that the hub knows; there are [ADDRESS, CLOSED,
        main | wms | status | X | sent | 'sent' is no status that the hub knows; there are [announced, cancelled,
        main | wms | facility | X | NOSUCH | 'NOSUCH' is no facility that the hub knows; there are [BERLIN
        main | ebay | status | X | shipped | there are [FAILED, OK, PROCESSING]
        """)
    void whatMeansNothingIsRefusedByName(
            String shop, String partner, String kind, String code, String value, String told) throws Exception {
        var body = """
            {"shop":"%s","partner":"%s","kind":"%s","code":"%s","value":"%s"}\
            """.formatted(shop, partner, kind, code, value);

        var answer = of(post("/api/codes").contentType("application/json").content(body));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(told);
    }

    /** An order of which the warehouse says in CSV that it has left. */
    private AnOrder shippedBy(String code) {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send(
                "wms.replies",
                "reply,request,status,carrier,tracking\n1,%s,shipped,%s,%s\n"
                        .formatted(request, code, UUID.randomUUID()));
        return order;
    }

    private void add(String shop, String partner, String kind, String code, String value) throws Exception {
        var answer = of(filled(post("/codes"), shop, partner, kind, code).param("value", value));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/codes");
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder form, String shop, String partner, String kind, String code) {
        return form.param("shop", shop)
                .param("partner", partner)
                .param("kind", kind)
                .param("code", code);
    }

    private String page(String path) throws Exception {
        return console.perform(get(path).with(user(people.loadUserByUsername("admin"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse of(MockHttpServletRequestBuilder request) throws Exception {
        return console.perform(
                        request.with(user(people.loadUserByUsername("admin"))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private int behind(AnOrder order) {
        return hub.sql()
                .sql("select count(*) from waiting_messages w join order_keys k on k.id = w.key_id where w.reason ="
                        + " 'BEHIND' and k.order_id = :order")
                .param("order", hub.awaitNumber(order.externalId()))
                .query(Integer.class)
                .single();
    }
}
