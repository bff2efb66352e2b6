package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderyard.flow.DeliveryPhase.DELIVERED;
import static org.orderyard.flow.DeliveryPhase.IN_TRANSIT;
import static org.orderyard.flow.DeliveryPhase.VOID;
import static org.orderyard.flow.Parcels.box;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTest {
    private static final Flow FLOW = FlowFile.read(Path.of("src/test/resources/flows/parcels.yaml"));
    private static final Vocabulary<Parcels> WORDS = Parcels.vocabulary();
    private static final Parcels MIXED =
            Parcels.in("open", box("1", "there", DELIVERED), box("2", "dropped", VOID), box("3", "away", IN_TRANSIT));
    private static final Parcels OVER = Parcels.in("open", box("1", "there", DELIVERED), box("2", "dropped", VOID));
    private static final Parcels DROPPED = Parcels.in("open", box("1", "dropped", VOID));
    private static final Parcels EMPTY = Parcels.in("open");

    @ParameterizedTest(name = "{0} {1}: mixed {2}, over {3}, dropped {4}, empty {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all-deliveries | [DELIVERED] | false | true | false | false",
                "all-deliveries | [DELIVERED,IN_TRANSIT] | true | true | false | false",
                "all-deliveries | [VOID] | false | false | true | false",
                "all-deliveries | [VOID,DELIVERED] | false | true | true | false",
                "any-delivery | 'IN_TRANSIT' | true | false | false | false",
                "any-delivery | [VOID,NEW] | true | true | true | false",
                "any-delivery-state | [away,lost] | true | false | false | false",
                "order-state | [open] | true | true | true | true",
                "order-state | [done] | false | false | false | false"
            })
    void asksStatesAndPhases(
            String guard, String argument, boolean mixed, boolean over, boolean dropped, boolean empty) {
        assertThat(holds(guard, argument, MIXED)).isEqualTo(mixed);
        assertThat(holds(guard, argument, OVER)).isEqualTo(over);
        assertThat(holds(guard, argument, DROPPED)).isEqualTo(dropped);
        assertThat(holds(guard, argument, EMPTY)).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\": \"deliveries\"}",
                "{\"event\": \"x\", \"to\": \"lines\"}",
                "{\"event\": \"x\", \"into\": [\"a\"]}",
                "{\"event\": \"x\", \"in\": []}",
                "17"
            })
    void refusesARaiseThatSaysNothingClear(String argument) {
        assertThatThrownBy(() -> WORDS.effect("raise").check(json(argument)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPhaseThatThereIsNot() {
        assertThatThrownBy(() -> WORDS.guard("any-delivery").check(json("[\"INTRANSIT\"]")))
                .hasMessage("unknown phase of a delivery 'INTRANSIT'; did you mean 'IN_TRANSIT'?");
        assertThatThrownBy(() -> WORDS.guard("order-state").check(json("[]")))
                .hasMessage("needs a word or a list of words");
    }

    private static boolean holds(String guard, String words, Parcels subject) {
        var argument = words.startsWith("[")
                ? words.replace("[", "[\"").replace("]", "\"]").replace(",", "\",\"")
                : '"' + words + '"';
        return WORDS.guard(guard)
                .holds(
                        new Situation<>(FLOW, subject, subject, Event.of("any"), Facts.none(), Instant.EPOCH),
                        json(argument));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
