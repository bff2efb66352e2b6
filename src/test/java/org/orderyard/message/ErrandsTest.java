package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class ErrandsTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
    private final Outbox outbox = new Outbox(jdbc);
    private final Errands errands = new Errands(jdbc);

    @Test
    void whatIsForACourierIsNeitherTheWritersNorTheRelays() {
        var row = row(1, "wms", "wms.a");

        assertThat(outbox.add(List.of(row), LEASE)).isEmpty();
        assertThat(outbox.claim(10, LEASE)).isEmpty();
        assertThat(errands.claim("tills", 10, LEASE)).isEmpty();
        assertThat(claimed("wms")).containsExactly(row.document());
        assertThat(claimed("wms")).isEmpty();
    }

    @Test
    void ofAnOrderAndTargetOneLeavesAfterTheOther() {
        var first = row(1, "wms", "wms.a");
        var second = row(1, "wms", "wms.a");
        var elsewhere = row(1, "wms", "wms.b");
        outbox.add(List.of(first, second, elsewhere), LEASE);

        assertThat(claimed("wms")).containsExactly(first.document(), elsewhere.document());
        errands.later(first.id(), "away", Duration.ofMinutes(5));
        assertThat(claimed("wms")).isEmpty();
        errands.delivered(first.id());
        assertThat(claimed("wms")).containsExactly(second.document());
    }

    @Test
    void whatWasClaimedAndNotTriedCountsAsNoAttempt() {
        outbox.add(List.of(row(1, "wms", "wms.a")), LEASE);

        errands.release(errands.claim("wms", 10, LEASE));

        assertThat(errands.claim("wms", 10, LEASE))
                .singleElement()
                .satisfies(it -> assertThat(it.attempts()).isOne());
    }

    @Test
    void whoseLeaseRanOutHoldsItOnlyIfNobodyElseHasIt() {
        outbox.add(List.of(row(1, "wms", "wms.a")), LEASE);
        var slow = errands.claim("wms", 10, Duration.ZERO).getFirst();

        var held = errands.hold(slow, Duration.ZERO);
        var other = errands.claim("wms", 10, LEASE).getFirst();

        assertThat(held).isPresent();
        assertThat(errands.hold(held.orElseThrow(), LEASE)).isEmpty();
        assertThat(errands.hold(other, LEASE)).isPresent();
    }

    @Test
    void revisionsGrowWhateverConnectionWritesThem() {
        outbox.add(List.of(row(1, "wms", "wms.a")), LEASE);
        new Outbox(new JdbcTemplate(jdbc.getDataSource())).add(List.of(row(1, "wms", "wms.a")), LEASE);
        var first = errands.claim("wms", 10, LEASE).getFirst();
        errands.delivered(first.row().id());

        assertThat(errands.claim("wms", 10, LEASE).getFirst().revision()).isEqualTo(first.revision() + 1);
    }

    @Test
    void whatWaitsForAnEndpointThatIsGoneGoesToWhoTakesItsTargetNow() {
        outbox.add(List.of(row(1, "wms", "wms.a")), LEASE);

        assertThat(errands.readdress("wms.a", new Outbox.Via("new", "new 1"))).isOne();

        assertThat(errands.waiting()).isEqualTo(Map.of("new", 1L));
    }

    private List<String> claimed(String endpoint) {
        return errands.claim(endpoint, 10, LEASE).stream()
                .map(it -> it.row().document())
                .toList();
    }

    private static Outbox.Row row(long order, String endpoint, String target) {
        var id = Identity.next();
        return new Outbox.Row(
                id,
                order,
                target,
                "{\"id\":\"%s\"}".formatted(id),
                Map.of(),
                Optional.of(new Outbox.Via(endpoint, endpoint + " 1")));
    }
}
