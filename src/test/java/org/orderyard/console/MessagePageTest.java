package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class MessagePageTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private Audit audit;

    @Test
    void tellsWhatBecameOfAMessageAndWhatCameOfIt() {
        var order = placed();
        var page = pages.text("/messages/" + message(order));

        assertThat(page).contains("It took effect", "PlaceOrder", "wms.BERLIN.requests", "It sent out");
        assertThat(pages.text("/messages?order=" + hub.awaitNumber(order.externalId())))
                .contains("Took effect", "wms.BERLIN.requests");
    }

    @Test
    void showsPersonalDataOnlyWhenSomebodyAsksAndRecordsThat() {
        var message = message(placed());

        assertThat(pages.text("/messages/" + message)).contains("•••").doesNotContain("ada@example.org", "Weg 1");
        assertThat(pages.send("/messages/%s/reveal".formatted(message), Role.VIEWER)
                        .getStatus())
                .isEqualTo(403);
        var revealed = pages.send("/messages/%s/reveal".formatted(message), Role.ADMIN);

        assertThat(revealed.getStatus()).isEqualTo(200);
        assertThat(new String(revealed.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("ada@example.org", "Weg 1");
        assertThat(audit.of("message " + message, 5))
                .extracting(Audit.Deed::who)
                .containsExactly("admin-all");
    }

    @Test
    void leavesMessagesOfOtherShopsOut() {
        var message = message(placed());

        assertThat(pages.text("/messages", Role.ADMIN, "elsewhere")).doesNotContain(message.toString());
        assertThat(pages.text("/messages/" + message, Role.ADMIN, "elsewhere")).contains("There is no message");
    }

    @Test
    void listsTheNextPartFromWhereTheLastEnded() {
        for (int i = 0; i < 3; i++) placed();

        var first = pages.text("/messages?endpoint=ecommerce&size=2");
        var link = first.replaceAll("(?s).*href=\"(/messages\\?after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var second = pages.text(java.net.URLDecoder.decode(link, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(link).startsWith("/messages?after=");
        assertThat(second).contains("/messages/").doesNotContain(id(first));
    }

    @Test
    void aDocumentIsSentAgainFromItsOrdersPageByWhomMay() {
        var number = hub.awaitNumber(placed().externalId());
        await().until(() -> hub.sql()
                .sql("select not exists (select 1 from outbox where order_id = ?)")
                .param(number)
                .query(Boolean.class)
                .single());
        var page = pages.text("/orders/" + number);
        var form = page.replaceAll("(?s).*?action=\"(/messages/[0-9a-f-]{36}/send-again)\".*", "$1");

        assertThat(pages.text("/orders/" + number, Role.OPERATOR, "*"))
                .contains("id=\"stock\"")
                .doesNotContainPattern("/messages/[0-9a-f-]{36}/send-again");
        assertThat(pages.send(form, Role.SUPERVISOR, "reason", "they lost it", "back", String.valueOf(number))
                        .getRedirectedUrl())
                .isEqualTo("/orders/" + number);
        assertThat(pages.text("/orders/" + number)).contains("Sent again: ", "they lost it", "supervisor-all");
        assertThat(pages.text(form.replace("/send-again", ""))).contains("It was sent again to");
    }

    private static String id(String page) {
        return page.replaceAll("(?s).*?href=\"(/messages/[0-9a-f-]{36})\".*", "$1");
    }

    private AnOrder placed() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
        return order;
    }

    private UUID message(AnOrder order) {
        return hub.messageOf(order.externalId());
    }
}
