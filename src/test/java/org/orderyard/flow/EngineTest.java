package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderyard.flow.DeliveryPhase.DELIVERED;
import static org.orderyard.flow.DeliveryPhase.IN_TRANSIT;
import static org.orderyard.flow.DeliveryPhase.READY;
import static org.orderyard.flow.DeliveryPhase.VOID;
import static org.orderyard.flow.Parcels.SHELF;
import static org.orderyard.flow.Parcels.box;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Flow FLOW = FlowFile.read(Path.of("src/test/resources/flows/parcels.yaml"));

    private final Engine<Parcels> engine = new Engine<>(Parcels.vocabulary());

    @Test
    void runsAnEventAndWhateverItRaisesToCompletion() {
        var order = Parcels.in("open", box("1", "away", IN_TRANSIT), box("2", "packed", READY));

        var decision = applied(order, Event.of("arrived").at("1"));

        assertThat(decision.steps()).extracting(Decision.Step::event).containsExactly("arrived", "tidy");
        assertThat(decision.subject().deliveries())
                .extracting(Parcels.Box::state)
                .containsExactly("there", "packed");
        assertThat(decision.writes()).containsExactly(new Parcels.Note("tidied"));
    }

    @Test
    void recordsEveryTransitionWithPhasesAndEffectsAsTheFileCallsThem() {
        var order = Parcels.in("open", box("1", "away", IN_TRANSIT), box("2", "packed", READY));

        assertThat(applied(order, Event.of("arrived").at("1")).steps().getFirst())
                .isEqualTo(new Decision.Step(
                        "arrived",
                        Optional.of("1"),
                        "away",
                        "there",
                        IN_TRANSIT,
                        DELIVERED,
                        List.of("raise \"tidy\"")));
    }

    @Test
    void rollsUpOnceTheLastDeliveryIsThere() {
        var order = Parcels.in("open", box("1", "there", DELIVERED), box("2", "away", IN_TRANSIT));

        var decision = applied(order, Event.of("arrived").at("2"));

        assertThat(decision.subject().state()).isEqualTo("done");
        assertThat(decision.steps().getLast().event()).isEqualTo("rollup");
        assertThat(decision.writes()).contains(new Parcels.Note("done"));
    }

    @Test
    void rollsUpOnlyWhenNothingIsOpenSoThatAnOrderIsNotJudgedHalfWay() {
        var order = Parcels.in("open", box("1", "packed", READY), box("2", "packed", READY));

        var decision = applied(order, Event.of("stop"));

        assertThat(decision.subject().state()).isEqualTo("stopped");
        assertThat(decision.steps())
                .extracting(Decision.Step::to)
                .containsExactly("stopping", "dropped", "dropped", "stopped");
    }

    @Test
    void rollsUpAlsoWhenAnOrderEventMeetsNoDelivery() {
        var order = Parcels.in("open", box("1", "dropped", VOID));

        assertThat(applied(order, Event.of("stop")).subject().state()).isEqualTo("stopped");
    }

    @Test
    void leavesTheRollUpAloneOnceTheOrderIsOver() {
        var order = Parcels.in("stopped", box("1", "away", IN_TRANSIT));

        assertThat(applied(order, Event.of("arrived").at("1")).subject().state())
                .isEqualTo("stopped");
    }

    @Test
    void raisesForDeliveriesInTheNamedStatesOnly() {
        var order =
                Parcels.in("open", box("1", "packed", READY), box("2", "away", IN_TRANSIT), box("3", "packed", READY));

        assertThat(applied(order, Event.of("send-all")).subject().deliveries())
                .extracting(Parcels.Box::state)
                .containsExactly("sent-for", "away", "sent-for");
    }

    @Test
    void aGuardSeesWhatAnEarlierEffectChanged() {
        var order = Parcels.in("open", box("1", "packed", READY));
        var facts = shelf(4);

        var decision = (Decision.Applied<Parcels>) engine.decide(FLOW, order, Event.of("grab"), facts, NOW);

        assertThat(decision.facts().get(SHELF)).isEqualTo(1);
        assertThat(facts.get(SHELF)).isEqualTo(4);
        assertThat(decision.facts().flattened().get(SHELF)).isEqualTo(1);
    }

    @Test
    void aFactThatNobodyDeclaredIsABug() {
        var order = Parcels.in("open", box("1", "packed", READY));

        assertThatThrownBy(() -> engine.decide(FLOW, order, Event.of("grab"), Facts.none(), NOW))
                .isInstanceOf(FactNotLoaded.class)
                .hasMessageContaining("Shelf[name=A]");
    }

    @Test
    void wakesAWaitingStateInTime() {
        var order = Parcels.in("open", box("1", "packed", READY));

        assertThat(applied(order, Event.of("send").at("1")).writes())
                .containsExactly(
                        new Decision.Wake("nobody-came", Optional.of("1"), "sent-for", NOW.plus(Duration.ofHours(4))));
    }

    @Test
    void aRaisedEventThatNoStateProvidesForIsAFaultOfTheFlow() {
        var order = Parcels.in("open", box("1", "away", IN_TRANSIT));

        assertThatThrownBy(() -> decide(order, Event.of("lose").at("1")))
                .isInstanceOf(UnhandledEvent.class)
                .hasMessageContaining("order 7: 'send of 1' in state 'there'");
    }

    @Test
    void aFlowThatRaisesWithoutEndIsStopped() {
        var order = Parcels.in("open", box("1", "packed", READY));

        assertThatThrownBy(() -> decide(order, Event.of("spin")))
                .isInstanceOf(EndlessFlow.class)
                .hasMessageContaining("more than 120 events for 'spin'");
    }

    @Test
    void manyDeliveriesAreNotTakenForAnEndlessFlow() {
        var boxes = IntStream.range(0, 300).mapToObj(it -> box("" + it, "packed", READY));

        var decision = applied(Parcels.in("open", boxes.toArray(Parcels.Box[]::new)), Event.of("stop"));

        assertThat(decision.steps()).hasSize(302);
    }

    @Test
    void needsTheFactsOfRaisedEventsForWhateverDeliveryTheyReach() {
        var order = Parcels.in("open", box("1", "packed", READY), box("2", "packed", READY));

        assertThat(engine.needs(FLOW, order, Event.of("send").at("1"))).contains(SHELF, new Parcels.Shelf("1"));
        assertThat(engine.needs(FLOW, order, Event.of("send-all"))).contains(SHELF, new Parcels.Shelf("all"));
        assertThat(engine.needs(FLOW, order, Event.of("lose").at("1"))).contains(new Parcels.Shelf("1"));
        assertThat(engine.needs(FLOW, order, Event.of("stop"))).isEmpty();
    }

    @Test
    void needsTheFactsOfTheRollUpForTheWholeOrder() throws Exception {
        var text = java.nio.file.Files.readString(Path.of("src/test/resources/flows/parcels.yaml"))
                .replace("{ note: done }", "take");
        var order = Parcels.in("open", box("1", "away", IN_TRANSIT));

        assertThat(engine.needs(
                        FlowFile.read("parcels.yaml", text),
                        order,
                        Event.of("taken").at("1")))
                .contains(new Parcels.Shelf("all"));
    }

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
