package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.flow.DeliveryPhase.DELIVERED;
import static org.orderyard.flow.DeliveryPhase.IN_TRANSIT;
import static org.orderyard.flow.DeliveryPhase.READY;
import static org.orderyard.flow.DeliveryPhase.VOID;
import static org.orderyard.flow.Parcels.SHELF;
import static org.orderyard.flow.Parcels.box;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Flow FLOW = FlowFile.read(Path.of("src/test/resources/flows/parcels.yaml"));

    @Test
    void ignoresTrueRepeats() {
        var order = Parcels.in("done", box("1", "there", DELIVERED));

        assertThat(decide(order, Event.of("arrived").at("1"))).isInstanceOf(Decision.Ignored.class);
    }

    @Test
    void defersWhatComesTooSoonAndReleasesItWhenTheStateIsLeft() {
        var order = Parcels.in("open", box("1", "packed", READY));

        assertThat(decide(order, Event.of("arrived").at("1"))).isInstanceOf(Decision.Deferred.class);
        assertThat(applied(order, Event.of("send").at("1")).releasesDeferred()).isTrue();
        assertThat(applied(order, Event.of("send-all")).releasesDeferred()).isTrue();
        assertThat(applied(order, Event.of("grab")).releasesDeferred()).isFalse();
    }

    @Test
    void holdsBackWhatTheHubStartsButNothingElse() {
        var order = Parcels.in("open", box("1", "packed", READY), box("2", "away", IN_TRANSIT))
                .held("look");

        assertThat(decide(order, Event.of("send").at("1"))).isEqualTo(new Decision.Held<>("look"));
        assertThat(applied(order, Event.of("arrived").at("2")).steps()).hasSize(2);
    }

    @Test
    void skipsARaisedStartWhileAHoldIsOpen() {
        var order = Parcels.in("open", box("1", "packed", READY)).held("look");

        var decision = applied(order, Event.of("send-all"));

        assertThat(decision.subject().deliveries())
                .extracting(Parcels.Box::state)
                .containsExactly("packed");
    }

    @Test
    void refusesACommandThatTheStateDoesNotProvideFor() {
        var order = Parcels.in("done", box("1", "there", DELIVERED));

        assertThat(decide(order, Event.of("stop")))
                .isEqualTo(new Decision.Refused<>("'stop' in state 'done' is not provided for by flow parcels 1"));
    }

    @Test
    void makesAConflictOfAFactThatContradictsTheState() {
        var order = Parcels.in("stopped", box("1", "dropped", VOID));

        assertThat(decide(order, Event.of("arrived").at("1"))).isInstanceOf(Decision.Conflict.class);
    }

    @Test
    void saysNoInTheWordsOfTheFlowAndAppliesNothing() {
        var moving = Parcels.in("open", box("1", "away", IN_TRANSIT));
        var open = Parcels.in("open", box("1", "packed", READY));

        assertThat(decide(moving, Event.of("stop")))
                .isEqualTo(new Decision.Refused<>("Something is on its way: wait until it is there"));
        assertThat(engine.decide(FLOW, open, Event.of("grab"), shelf(3), NOW))
                .isEqualTo(new Decision.Conflict<>("The shelf is empty: count it"));
    }

    private final Engine<Parcels> engine = new Engine<>(Parcels.vocabulary());

    private Decision.Applied<Parcels> applied(Parcels order, Event event) {
        return (Decision.Applied<Parcels>) decide(order, event);
    }

    private Decision<Parcels> decide(Parcels order, Event event) {
        return engine.decide(FLOW, order, event, shelf(100), NOW);
    }

    private static Facts shelf(int pieces) {
        return Facts.of(new HashMap<>(Map.of(SHELF, pieces)));
    }
}
