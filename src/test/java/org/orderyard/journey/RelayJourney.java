package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.message.Identity;
import org.orderyard.message.Outbox;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class RelayJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private Outbox outbox;

    @Test
    @DisplayName("a target that takes nothing keeps its documents with the cause and holds up no other (promise 8)")
    void aTargetThatTakesNothingHoldsUpNoOther() {
        var externalId = "away-" + Identity.next();
        var stuck = new Outbox.Row(Identity.next(), 0, "wms.NOWHERE.requests", "{}", Map.of("no-identifier", "x"));
        var notice = """
            {"document":"Notice","notice":"completed","shop":"main","channel":"ecommerce","order":"1","externalId":"%s"}\
            """.formatted(externalId);
        var other = new Outbox.Row(Identity.next(), 0, "channels.ecommerce.notices", notice, Map.of());

        outbox.add(List.of(stuck, other), Duration.ZERO);

        partners.awaitNotice(externalId, "completed");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(causeOf(stuck)).contains("no-identifier"));
        outbox.clear(List.of(stuck.id()));
    }

    private String causeOf(Outbox.Row row) {
        return hub.sql()
                .sql("select coalesce(cause, '') from outbox where id = ?")
                .param(row.id())
                .query(String.class)
                .single();
    }
}
