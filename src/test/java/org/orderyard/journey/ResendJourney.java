package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.NotSentAgain;
import org.orderyard.intake.SendingAgain;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ResendJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private SendingAgain again;

    @Test
    void aRequestThatAWarehouseLostIsTheSameUnderANewIdAndASecondClickIsNoThirdOne() {
        var order = requested();
        var message = sent(order, "wms.BERLIN.requests");

        var first = again.send(message, "mira", "they lost it");
        var second = again.send(message, "mira", "they lost it");

        assertThat(second).isEqualTo(first);
        var all = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> partners.requests(order.externalId(), "BERLIN", "FulfilmentRequest"),
                        it -> it.size() == 2);
        assertThat(all)
                .extracting(Partners.Received::document)
                .containsOnly(all.getFirst().document());
        assertThat(all)
                .extracting(Partners.Received::id)
                .doesNotHaveDuplicates()
                .contains(first.toString());
        assertThat(note(order)).isEqualTo("FulfilmentRequest to wms.BERLIN.requests: they lost it");
    }

    @Test
    void aRequestOfWhichSomethingHasLeftIsNotSentAgain() {
        var order = requested();
        var message = sent(order, "wms.BERLIN.requests");
        partners.send(
                "wms.replies",
                AnOrder.shipped(partners.request(order.externalId(), "BERLIN", 1), "P-" + order.externalId()));
        hub.awaitState(order.externalId(), "shipped");

        assertThatThrownBy(() -> again.send(message, "mira", "they lost it"))
                .isInstanceOf(NotSentAgain.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void aRequestThatIsBeingCalledOffIsNotSentAgain() {
        var order = requested();
        var message = sent(order, "wms.BERLIN.requests");
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.cancellation(order.externalId(), "BERLIN");

        assertThatThrownBy(() -> again.send(message, "mira", "they lost it"))
                .isInstanceOf(NotSentAgain.class)
                .hasMessageContaining("was told otherwise");
    }

    @Test
    void aNoticeIsSentAgain() {
        var order = requested();
        partners.send(
                "wms.replies",
                AnOrder.shipped(partners.request(order.externalId(), "BERLIN", 1), "P-" + order.externalId()));
        partners.awaitNotice(order.externalId(), "shipped");

        again.send(sent(order, "channels.ecommerce.notices"), "mira", "their listener was off");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(partners.notices(order.externalId())).containsExactly("shipped", "shipped"));
    }

    private AnOrder requested() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
        return order;
    }

    /** Id of the first document that left for a target, once it is not in the outbox any more. */
    private UUID sent(AnOrder order, String target) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> hub.sql()
                                .sql("""
                                    select m.id from messages m join orders o on o.id = m.order_id
                                    where o.external_id = :id and m.endpoint = :target
                                      and not exists (select 1 from outbox x where x.id = m.id)
                                    order by m.at limit 1
                                    """)
                                .param("id", order.externalId())
                                .param("target", target)
                                .query(UUID.class)
                                .list(),
                        it -> !it.isEmpty())
                .getFirst();
    }

    private String note(AnOrder order) {
        return hub.sql()
                .sql("select e.note from event_log e join orders o on o.id = e.order_id"
                        + " where o.external_id = :id and e.outcome = 'SENT-AGAIN' and e.actor_type = 'person'")
                .param("id", order.externalId())
                .query(String.class)
                .single();
    }
}
