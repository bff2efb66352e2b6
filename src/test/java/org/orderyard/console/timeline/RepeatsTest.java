package org.orderyard.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderyard.console.dossier.OrderDetail;

class RepeatsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @Test
    void whatMovedNothingIsToldOnceWithItsCountAndItsFirstAndLastTime() {
        var all = List.of(looked(9, "1-1"), looked(8, "1-0"), looked(7, "1-1"), looked(6, "1-0"), looked(5, "1-1"));

        assertThat(Repeats.of(all))
                .containsExactly(
                        new Repeats.Often(all.getFirst(), 3, NOON.plusMinutes(5)),
                        new Repeats.Often(all.get(1), 2, NOON.plusMinutes(6)));
    }

    @Test
    void whatMovedSomethingStandsByItselfAndPartsBeforeFromAfter() {
        var all = List.of(looked(9, "1-0"), moved(8), moved(7), looked(6, "1-0"));

        assertThat(Repeats.of(all)).extracting(Repeats.Often::last).isEqualTo(all);
    }

    private static Happening looked(int minute, String delivery) {
        return happening(minute, delivery + ": Stock was looked for again", List.of());
    }

    private static Happening moved(int minute) {
        return happening(minute, "Moved", List.of(new Happening.Move(null, "a", "b", "OPEN")));
    }

    private static Happening happening(int minute, String sentence, List<Happening.Move> moves) {
        var at = NOON.plusMinutes(minute);
        var step = new OrderDetail.Entry(
                at,
                0,
                null,
                "stock-arrived",
                "a",
                "a",
                "OPEN",
                "OPEN",
                "APPLIED",
                null,
                null,
                "hub",
                "RetryStock",
                new UUID(0, minute));
        return new Happening(at, "e", "gear", sentence, "the hub", null, null, false, moves, List.of(step));
    }
}
