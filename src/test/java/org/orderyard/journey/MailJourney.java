package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.shipped;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.notification.CapturedMail;
import org.orderyard.notification.CapturedMails;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers and staff are written, on the way of an order. */
@HubTest
class MailJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private CapturedMails mails;

    @Test
    @Tag("Y018")
    @Tag("Y029")
    @DisplayName("the customer is written when the order is there and when parcels leave, with a link to each")
    void aCustomerIsWrittenWhenTheOrderIsThereAndWhenItLeaves() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        var number = hub.awaitNumber(order.externalId());

        var received = awaitMail(number, "customer/accepted");
        partners.send("wms.replies", shipped(partners.request(order.externalId(), "BERLIN", 1), "JJD-7"));
        var shipped = awaitMail(number, "customer/shipped");

        assertThat(received.header("To")).isEqualTo("ada@example.org");
        assertThat(received.header("Subject")).contains("#" + order.externalId());
        assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(shipped.text()).hasValueSatisfying(it -> assertThat(it).contains("piececode=JJD-7"));
        assertThat(shipped.html()).hasValueSatisfying(it -> assertThat(it).contains("href=\"https://www.dhl.de/"));
        partners.awaitNotice(order.externalId(), "shipped");
    }

    @Test
    void theMailOfASecondPartTellsOfThatPartOnly() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 3);
        partners.send("orders.ecommerce", order.json());
        var number = hub.awaitNumber(order.externalId());
        var request = partners.request(order.externalId(), "BERLIN", 1);

        partners.send("wms.replies", shipped(request, "FIRST-" + request, sku, 1));
        var first = awaitMail(number, "customer/shipped");
        partners.send("wms.replies", shipped(request, "LAST-" + request));
        var second = await().atMost(Duration.ofSeconds(15))
                .until(() -> of(number, "customer/shipped"), it -> it.size() == 2)
                .getFirst();

        assertThat(first.text().orElseThrow()).contains("1 x ", "FIRST-").doesNotContain("LAST-");
        assertThat(second.text().orElseThrow()).contains("2 x ", "LAST-").doesNotContain("3 x ", "FIRST-");
        assertThat(second.html().orElseThrow()).contains("LAST-").doesNotContain("FIRST-");
    }

    @Test
    @Tag("Y016")
    void aCustomerIsWrittenThatTheOrderIsCancelled() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        partners.send("cancellations.ecommerce", order.cancellation());

        awaitMail(hub.awaitNumber(order.externalId()), "customer/cancelled");
        partners.awaitNotice(order.externalId(), "cancelled");
    }

    @Test
    @Tag("Y022")
    void staffIsWrittenOnceThatSomethingIsOutOfStock() {
        var order = AnOrder.of("NOBODY-HAS-" + System.nanoTime(), 1);
        partners.send("orders.ecommerce", order.json());

        var mail = awaitMail(hub.awaitNumber(order.externalId()), "staff/out-of-stock");

        assertThat(mail.header("To")).isEqualTo("staff@main.example");
        assertThat(mail.text()).hasValueSatisfying(it -> assertThat(it).contains("NOBODY-HAS"));
    }

    @Test
    @Tag("Y076")
    void staffIsWrittenThatAnOrderWaitsForThem() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        partners.send("orders.ecommerce", order.hold());

        awaitMail(hub.awaitNumber(order.externalId()), "staff/needs-approval");
    }

    @Test
    void anOrderWithoutAnAddressIsNotWrittenToAndSaysSo() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"email\":\"ada@example.org\",", ""));
        var number = hub.awaitNumber(order.externalId());

        hub.awaitState(order.externalId(), "in-fulfilment");

        assertThat(notes(order.externalId())).contains("No mail 'accepted': the order has no e-mail address");
        assertThat(of(number, "customer/accepted")).isEmpty();
    }

    private CapturedMail awaitMail(long number, String name) {
        return await(name + " of " + number)
                .atMost(Duration.ofSeconds(15))
                .until(() -> of(number, name), it -> it.size() == 1)
                .getFirst();
    }

    private List<CapturedMail> of(long number, String name) {
        return mails.newest(
                Optional.empty(),
                2,
                it -> it.header("Orderyard-Order").equals(String.valueOf(number))
                        && it.header("Orderyard-Mail").equals(name));
    }

    private List<String> notes(String externalId) {
        return hub.sql()
                .sql("select e.note from event_log e join orders o on o.id = e.order_id where o.external_id = ? and"
                        + " e.note is not null")
                .param(externalId)
                .query(String.class)
                .list();
    }
}
