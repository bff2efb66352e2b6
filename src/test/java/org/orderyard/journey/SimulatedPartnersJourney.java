package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer sees who starts the hub and does nothing; here everybody is in a hurry. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "orderyard.simulate=true",
            "orderyard.partners.order-every=100ms",
            "orderyard.partners.ebay-every=500ms",
            "orderyard.partners.journal-every=2s",
            "orderyard.partners.call-every=500ms",
            "orderyard.partners.handling=200ms",
            "orderyard.partners.transit=300ms",
            "orderyard.partners.pending-percent=20",
            "orderyard.partners.cancelled-percent=20",
            "orderyard.partners.rejected-percent=20"
        })
class SimulatedPartnersJourney {
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ecommerce", "ebay", "pos", "soi"})
    void theirOrdersOfEveryChannelAreShippedAndDelivered(String channel) {
        awaitSome(
                "shipped and completed of " + channel,
                "state = 'completed' and channel = '%s' and %s".formatted(channel, isShippedFrom("%")));
    }

    @Test
    void anOrderIsCompletedByTheWarehouseThatReadsAndWritesFiles() {
        awaitSome("completed from Dresden", "state = 'completed' and " + isShippedFrom("DRESDEN"));
    }

    @Test
    void anOrderThatTheFirstWarehouseRejectsIsCompletedByAnother() {
        awaitSome("rejected and completed", "state = 'completed' and " + has("reject"));
    }

    @Test
    void anOrderThatIsPaidLaterIsCompleted() {
        awaitSome("paid later and completed", "state = 'completed' and " + has("revise"));
    }

    @Test
    void anOrderThatIsStoppedIsPaidBack() {
        awaitSome("cancelled and paid back", "state = 'cancelled' and " + has("refunded"));
    }

    @Test
    void theyMakeNoMistakes() {
        awaitSome("completed", "state = 'completed'");

        assertThat(jdbc.sql("select endpoint || ': ' || cause from dead_letters")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select what from conflict_cases")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void whatWasSoldIsBroughtAgain() {
        await("deliveries of the supplier")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from stock_moves where reason like 'delivery of%'"), it -> it > 0);
    }

    private void awaitSome(String what, String condition) {
        await("some orders are " + what)
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from orders o where " + condition), it -> it > 0);
    }

    private static String isShippedFrom(String facility) {
        return "exists (select from deliveries d where d.order_id = o.id and d.facility like '%s')".formatted(facility);
    }

    private static String has(String event) {
        return "exists (select from event_log e where e.order_id = o.id and e.event = '%s' and e.outcome <> 'REFUSED')"
                .formatted(event);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
