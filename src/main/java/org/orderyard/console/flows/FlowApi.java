package org.orderyard.console.flows;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lifecycles for programs. */
@Tag(name = "Flows")
@RestController
@RequestMapping("/api/flows")
class FlowApi {
    private final FlowDesk desk;

    FlowApi(FlowDesk desk) {
        this.desk = desk;
    }

    /** @param open orders in it that are not over; null until they are counted */
    record Flow(
            String name,
            int version,
            boolean newest,
            OffsetDateTime publishedAt,
            @Nullable Long open) {}

    /** @param number null until it is counted */
    record State(
            String name,
            String phase,
            String means,
            @Nullable Long number,
            List<String> events) {}

    @Operation(summary = "Every version of every flow that was published, with the orders in it that are not over")
    @GetMapping
    List<Flow> all(@AuthenticationPrincipal Person person) {
        return desk.all(person).stream()
                .map(it -> new Flow(
                        it.flow().name(),
                        it.flow().version(),
                        it.flow().newest(),
                        it.flow().publishedAt(),
                        it.orders().orElse(null)))
                .toList();
    }

    @Operation(summary = "The states of a version, of its orders and its deliveries, with how many stand in each")
    @GetMapping("/{name}/{version}")
    Map<String, List<State>> one(
            @PathVariable String name, @PathVariable int version, @AuthenticationPrincipal Person person) {
        var flow = desk.one(name, version);
        return Map.of(
                "order", states(desk.states(flow.order(), desk.counts(flow, false, person))),
                "delivery", states(desk.states(flow.delivery(), desk.counts(flow, true, person))));
    }

    private static List<State> states(List<FlowDesk.StateRow> rows) {
        return rows.stream()
                .map(it ->
                        new State(it.name(), it.phase(), it.means(), it.number().orElse(null), it.events()))
                .toList();
    }
}
