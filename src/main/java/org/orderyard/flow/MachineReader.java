package org.orderyard.flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the states and transitions of one machine. */
final class MachineReader {
    private final Section section;
    private final Phase[] phases;

    private MachineReader(Section section, Phase[] phases) {
        this.section = section;
        this.phases = phases;
    }

    static Machine order(Section section) {
        return new MachineReader(section.only("starts", "may-start", "states", "transitions"), OrderPhase.values())
                .machine();
    }

    static Machine delivery(Section section) {
        return new MachineReader(section.only("starts", "states", "transitions"), DeliveryPhase.values()).machine();
    }

    private Machine machine() {
        return new Machine(section.text("starts"), Set.copyOf(section.names("may-start")), states(), transitions());
    }

    private Map<String, State> states() {
        var states = new LinkedHashMap<String, State>();
        section.section("states");
        section.sections("states").forEach((name, it) -> states.put(name, state(name, it)));
        return Collections.unmodifiableMap(states);
    }

    private State state(String name, Section state) {
        state.only("phase", "shown-as", "means", "ignores", "defers", "waits");
        return new State(
                name,
                phase(state),
                state.maybe("shown-as").orElse(name),
                state.text("means"),
                state.names("ignores"),
                state.names("defers"),
                state.has("waits") ? Optional.of(waiting(state.section("waits"))) : Optional.empty());
    }

    private Phase phase(Section state) {
        var word = state.text("phase");
        var names = Stream.of(phases).map(Phase::name).toList();
        var found = Arrays.stream(phases).filter(it -> it.name().equals(word)).findFirst();
        if (found.isEmpty() && !word.isEmpty())
            state.faults().error(state.lineOf("phase"), "unknown phase '%s'; %s", word, Nearest.hint(word, names));
        return found.orElse(phases[0]);
    }

    private State.Waiting waiting(Section waits) {
        waits.only("ok", "failed", "after", "timeout");
        return new State.Waiting(
                waits.text("ok"), waits.text("failed"), waits.duration("after"), waits.text("timeout"));
    }

    private List<Transition> transitions() {
        return section.items("transitions").stream()
                .map(it -> Section.of("a transition", it, section.faults()))
                .map(this::transition)
                .toList();
    }

    private Transition transition(Section it) {
        it.only("event", "from", "do", "to", "refuse", "conflict", "choose");
        var from = it.names("from");
        if (from.isEmpty()) it.faults().error(it.line(), "a transition has no 'from'; name the states it leaves");
        var inner = ChoiceReader.choices(it);
        return new Transition(it.text("event"), from, ChoiceReader.effects(it), inner, it.line());
    }
}
