package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowLintTest {
    private static final String SOUND = sound();

    @Test
    void findsNothingInASoundFlow() {
        assertThat(problemsOf(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"words", "states", "transitions", "events", "sections", "raised", "taken", "milestones"})
    void findsWithFileAndLine(String good, String bad, String problem) {
        assertThat(SOUND).contains(good);

        assertThat(problemsOf(SOUND.replace(good, bad)))
                .anySatisfy(it -> assertThat(it).startsWith(problem));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                spoilt("do: [take]", "do: [taek]", "45: error: unknown effect 'taek'; did you mean 'take'?"),
                spoilt(
                        "all-deliveries: [DEL",
                        "every-delivery: [DEL",
                        "31: error: unknown guard 'every-delivery'; did you mean 'any-delivery'?"),
                spoilt(
                        "[IN_TRANSIT]",
                        "[IN_TRANSFER]",
                        "24: error: guard 'any-delivery': unknown phase of a delivery 'IN_TRANSFER'"),
                spoilt(
                        "order-state: [open]",
                        "order-state: [opne]",
                        "30: error: unknown state 'opne' of the order in guard 'order-state'; did you mean 'open'?"),
                spoilt("raise: tidy", "raise: { to: order }", "60: error: effect 'raise': needs an event"),
                spoilt(
                        "{ note: done }",
                        "{ raise: { event: drop, to: deliveries, in: [pakced] } }",
                        "31: error: unknown state 'pakced' of the delivery; did you mean 'packed'?"));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                spoilt(
                        "starts: packed",
                        "starts: pakced",
                        "33: error: unknown state 'pakced' under 'starts' of the delivery; did you mean 'packed'?"),
                spoilt(
                        "  starts: open\n",
                        "  starts: open\n  may-start: [opne]\n",
                        "15: error: unknown state 'opne' under 'may-start' of the order; did you mean 'open'?"),
                spoilt(
                        "    dropped: {",
                        "    lost: { phase: VOID, means: \"Lost\" }\n    dropped: {",
                        "43: error: state 'lost' is never reached; add a transition to it, or remove it"),
                spoilt(
                        "phase: DELIVERED",
                        "phase: READY",
                        "42: error: state 'there' is a dead end, but phase READY is not the end"),
                spoilt(
                        "    - event: refused\n      from: sent-for",
                        "    - event: refused\n      from: away",
                        "40: error: state 'sent-for' waits for 'refused' but has no transition for it; add one"),
                spoilt(
                        "ignores: [send]",
                        "ignores: [send, taken]",
                        "36: error: state 'sent-for' ignores 'taken' but also has a transition for it, which wins"),
                spoilt(
                        "defers: [arrived]",
                        "defers: [arrived], ignores: [arrived]",
                        "35: error: state 'packed' both ignores and defers 'arrived'"),
                spoilt(
                        "from: done\n      to: back",
                        "from: done\n      to: stopped",
                        "26: error: 'send-back' leaves 'done', whose phase COMPLETED only a return may leave"));
    }

    static Stream<Arguments> transitions() {
        return Stream.of(
                spoilt("to: away", "to: awya", "49: error: unknown state 'awya' of the delivery; did you mean 'away'?"),
                spoilt("from: away\n", "from: [away, gone]\n", "60: error: unknown state 'gone' of the delivery"),
                spoilt(
                        "to: stopped }",
                        "to: stoped }",
                        "30: error: unknown state 'stoped' of the order; did you mean 'stopped'?"),
                spoilt(
                        "    - event: drop\n",
                        "    - event: send\n      from: packed\n    - event: drop\n",
                        "66: error: 'send' from 'packed' is never taken: line 45 comes first"),
                spoilt(
                        "otherwise: true, do",
                        "when: { order-state: [open] }, do",
                        "25: error: 'choose' of 'stop' may end without a way out; end it with 'otherwise: true'"),
                spoilt(
                        "when: { any-delivery: [IN_TRANSIT] }",
                        "otherwise: true",
                        "24: error: the choices of 'stop' below this one are never taken; move it to the end"),
                spoilt(
                        "facts: [taken",
                        "facts: [stop, taken",
                        "24: error: 'stop' is a fact and cannot be refused; write 'conflict: …' with a next step"));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                spoilt("  Cancel: stop\n", "", "20: error: nobody raises 'stop'; map a command or an action to it"),
                spoilt(
                        "ignores: [stop] }\n    back",
                        "ignores: [stpo] }\n    back",
                        "17: error: state 'done' ignores the unknown event 'stpo'; did you mean 'stop'?"),
                spoilt(
                        "defers: [arrived]",
                        "defers: [arived]",
                        "35: error: state 'packed' defers the unknown event 'arived'; did you mean 'arrived'?"),
                spoilt(
                        "Cancel: stop",
                        "Cancel: stopp",
                        "5: error: no state takes 'stopp'; add a transition for it; did you mean 'stop'?"),
                spoilt("facts: [taken", "facts: [lost, taken", "9: error: no state takes 'lost'"),
                spoilt(
                        "raise: tidy",
                        "raise: tidi",
                        "60: error: 'tidi' is raised but no state takes it; did you mean 'tidy'?"));
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                spoilt(
                        "blocks: [send]",
                        "blocks: [arrived]",
                        "12: error: hold 'look' blocks the fact 'arrived', which is never kept back; remove it"),
                spoilt(
                        "blocks: [send]",
                        "blocks: [sned]",
                        "12: error: hold 'look' blocks 'sned', which the hub does not start by itself"),
                spoilt(
                        "starts: [send]",
                        "starts: [send, arrived]",
                        "10: error: 'arrived' is a fact, which no hold may keep back"),
                spoilt(
                        "starts: [send]",
                        "starts: [send, sned]",
                        "10: error: no transition handles 'sned' of 'starts'; did you mean 'send'?"),
                spoilt(
                        "delivery: [packed]",
                        "delivery: [pakced]",
                        "70: error: job 'Send' selects the unknown state 'pakced' of the delivery; did you mean"
                                + " 'packed'?"),
                spoilt("delivery: [packed]", "delivery: []", "70: error: job 'Send' selects nothing; name states"),
                spoilt(
                        "delivery: [packed]",
                        "delivery: [away]",
                        "70: error: job 'Send' raises 'send' in 'away', which neither handles nor ignores it"),
                spoilt(
                        "event: send-back, p",
                        "event: sendback, p",
                        "72: error: no transition handles 'sendback' of action 'send-back'; did you mean 'send-back'?"),
                spoilt("CONFIRM", "CONFIRMED", "72: error: unknown permission 'CONFIRMED'; did you mean 'CONFIRM'?"));
    }

    static Stream<Arguments> raised() {
        return Stream.of(
                spoilt(
                        "{ raise: tidy }",
                        "{ raise: tidy }, { raise: drop }",
                        "60: warning: 'drop' is raised and can arrive in there, where it is neither handled nor"
                                + " ignored; do so there"),
                spoilt(
                        "in: [packed]",
                        "in: [packed, away]",
                        "25: warning: 'drop' is raised and can arrive in away, where it is neither handled nor"
                                + " ignored; do so there, or narrow it"),
                spoilt(
                        "{ raise: tidy }",
                        "{ raise: { event: stop, to: order } }",
                        "60: warning: 'stop' is raised and can arrive in back, where"));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                spoilt(
                        "do: [give-back, { raise: tidy }]",
                        "do: [{ raise: tidy }]",
                        "45: warning: 'send' takes stock, and there can be reached without giving it back; call"
                                + " [give-back] on the way"),
                spoilt(
                        "from: packed\n      to: dropped",
                        "from: [packed, sent-for]\n      to: dropped",
                        "45: warning: 'send' takes stock, and dropped can be reached without giving it back"));
    }

    static Stream<Arguments> milestones() {
        return Stream.of(
                spoilt(
                        "off: { delivery: [away] }",
                        "off: { delivery: [awya] }",
                        "74: error: milestone 'off' names the unknown state 'awya' of the delivery; did you mean"
                                + " 'away'?"),
                spoilt(
                        "off: { delivery: [away] }",
                        "off: { delivery: [packed] }",
                        "74: error: deliveries are made in 'packed'"),
                spoilt("off: { delivery: [away] }", "off: {}", "74: error: milestone 'off' is reached nowhere"),
                spoilt("off: {", "o/f: {", "74: error: 'o/f' is no name of a milestone"));
    }

    private static List<String> problemsOf(String text) {
        return FlowLint.check(FlowFile.read("sound.yaml", text), Parcels.vocabulary()).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Arguments spoilt(String good, String bad, String problem) {
        return Arguments.of(good, bad, "sound.yaml:" + problem);
    }

    private static String sound() {
        try {
            return Files.readString(Path.of("src/test/resources/flows/sound.yaml"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
