package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowFileTest {
    private static final String SMALL = """
        flow: small
        version: 3
        order:
          starts: NO
          states:
            NO: { phase: NEW, means: "Not yet" }
            on: { phase: OPEN, shown-as: "In work", means: "At work", defers: [late], waits: { ok: done, failed: broke, after: 4h, timeout: slow } }
            OFF: { phase: COMPLETED, means: "Over", ignores: finish }
          transitions:
            - event: start
              from: NO
              to: on
            - event: finish
              from: [NO, on]
              do: [ { notify: { to: shop, copies: 2 } } ]
              choose:
                - { when: { all: [paid, { not: { any: [blocked, { older-than: 7 }] } }] }, to: OFF }
                - { otherwise: true, refuse: "Not paid: take the payment first" }
        rollup:
          - { when: { all-deliveries: [DELIVERED] }, to: OFF }
        delivery:
          starts: new
          states:
            new: { phase: NEW, means: "Made" }
        """;

    @Test
    void readsTheDefaultFlow() {
        var flow = FlowFile.read(Path.of("flows/ship-to-customer.yaml"));

        assertThat(flow.id()).isEqualTo("ship-to-customer 8");
        assertThat(flow.checksum()).hasSize(64);
        assertThat(flow.eventFor("DeliveryUpdate.too-late")).contains("wms-too-late");
        assertThat(flow.delivery().state("cancel-requested").waits())
                .hasValueSatisfying(it -> assertThat(it.after()).isEqualTo(Duration.ofHours(4)));
        assertThat(flow.jobs()).extracting(Flow.Job::every).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void takesOnNoAndOffForWords() {
        var flow = FlowFile.read("small.yaml", SMALL);

        assertThat(flow.order().states()).containsOnlyKeys("NO", "on", "OFF");
        assertThat(flow.order().starts()).isEqualTo("NO");
    }

    @Test
    void readsConditionsAndArgumentsAsTheyStand() {
        var finish = FlowFile.read("small.yaml", SMALL).order().transitions().getLast();

        assertThat(finish.from()).containsExactlyInAnyOrder("NO", "on");
        assertThat(finish.effects())
                .extracting(EffectCall::toString)
                .containsExactly("notify {\"to\":\"shop\",\"copies\":2}");
        assertThat(finish.choices().getFirst().when().guards())
                .extracting(Condition.Test::guard)
                .containsExactly("paid", "blocked", "older-than");
        assertThat(finish.choices().getLast().no()).contains(new Choice.No.Refuse("Not paid: take the payment first"));
    }

    @Test
    void remembersWhereThingsStand() {
        var flow = FlowFile.read("small.yaml", SMALL);

        assertThat(flow.source().line("order", "states", "OFF")).isEqualTo(8);
        assertThat(flow.order().transitions()).extracting(Transition::line).containsExactly(10, 13);
        assertThat(flow.order().transitions().getLast().choices())
                .extracting(Choice::line)
                .containsExactly(17, 18);
        assertThat(flow.rollup().getFirst().line()).isEqualTo(20);
    }

    @Test
    void sameTextSameChecksum() {
        assertThat(FlowFile.read("a", SMALL)).isEqualTo(FlowFile.read("b", SMALL));
        assertThat(FlowFile.read("a", SMALL)).isNotEqualTo(FlowFile.read("a", SMALL + "# more"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void saysWhatIsWrongAndWhere(String good, String bad, String problem) {
        assertThat(SMALL).contains(good);

        assertThat(problemsOf(SMALL.replace(good, bad))).contains(problem);
    }

    static Stream<Arguments> saysWhatIsWrongAndWhere() {
        return Stream.of(
                fault("version: 3", "version: three", "2: error: 'version' of the flow has to be a whole number"),
                fault("version: 3", "version: 3\nversion: 4", "3: error: 'version' is there twice; remove one of them"),
                fault(
                        "version: 3",
                        "versoin: 3",
                        "2: error: unknown key 'versoin' in the flow; did you mean 'version'?"),
                fault("version: 3", "versoin: 3", "1: error: the flow has no 'version'; add one"),
                fault("phase: OPEN", "phase: OPNE", "7: error: unknown phase 'OPNE'; did you mean 'OPEN'?"),
                fault("phase: NEW, means: \"Not", "means: \"Not", "6: error: states 'NO' has no 'phase'; add one"),
                fault(", means: \"Over\"", "", "8: error: states 'OFF' has no 'means'; add one"),
                fault("after: 4h", "after: soon", "7: error: 'soon' is not a duration; write 30s, 10m, 4h or 7d"),
                fault(", timeout: slow", "", "7: error: waits has no 'timeout'; add one"),
                fault("from: NO", "form: NO", "10: error: a transition has no 'from'; name the states it leaves"),
                fault("from: NO", "from: [NO, NO]", "11: error: 'NO' is there twice in 'from'; remove one of them"),
                fault(
                        "otherwise: true",
                        "otherwise: maybe",
                        "18: error: 'otherwise' can only be true; write 'otherwise: true'"),
                fault("otherwise: true, ", "", "18: error: a choice has to say either 'when: …' or 'otherwise: true'"),
                fault(
                        "otherwise: true, ",
                        "otherwise: true, to: on, ",
                        "18: error: to and refuse in one a choice; keep one"),
                fault(
                        "{ older-than: 7 }",
                        "{ older-than: 7, paid: 1 }",
                        "17: error: a condition is one guard; put several under 'all: […]' or 'any: […]'"),
                fault(
                        "copies: 2 } }",
                        "copies: 2 }, again: 1 }",
                        "15: error: an effect is one word, or one word with its argument: { notify: shipped }"),
                fault(
                        "      choose:",
                        "      to: on\n      choose:",
                        "13: error: 'to' beside 'choose'; move it into the choices"),
                fault("starts: NO", "starts: [", "6: error: not YAML: expected ',' or ']', but got :; mend the syntax"),
                fault(
                        "means: \"Made\"",
                        "means: &m \"Made\", shown-as: *m",
                        "24: error: an alias (*) of line 24; write it out"));
    }

    @Test
    void collectsEverythingThatIsWrong() {
        var broken = SMALL.replace("phase: OPEN", "phase: OPNE").replace("version: 3", "version: three");

        assertThat(catchThrowableOfType(FaultyFlow.class, () -> FlowFile.read("small.yaml", broken))
                        .problems())
                .hasSize(2);
        assertThatThrownBy(() -> FlowFile.read("small.yaml", broken))
                .hasMessageContaining("small.yaml is not used")
                .hasMessageContaining("small.yaml:2: error:")
                .hasMessageContaining("small.yaml:7: error:");
    }

    private static List<String> problemsOf(String text) {
        return catchThrowableOfType(FaultyFlow.class, () -> FlowFile.read("small.yaml", text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static Arguments fault(String good, String bad, String problem) {
        return Arguments.of(good, bad, "small.yaml:" + problem);
    }
}
