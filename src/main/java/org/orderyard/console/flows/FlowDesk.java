package org.orderyard.console.flows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderyard.console.overview.Census;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.flow.FlowLint;
import org.orderyard.flow.Machine;
import org.orderyard.flow.Problem;
import org.orderyard.flow.Vocabulary;
import org.orderyard.order.Lifecycles;
import org.orderyard.order.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flows with the orders in them, as a person may count them. */
@Component
class FlowDesk {
    /** @param newest whether new orders take this version */
    record Published(String name, int version, OffsetDateTime publishedAt, boolean newest) {}

    /** @param orders in this version that are not over; empty until they are counted */
    record Row(Published flow, Optional<Long> orders) {}

    /** @param events that lead out of it */
    record StateRow(String name, String phase, String means, Optional<Long> number, List<String> events) {}

    private final JdbcClient jdbc;
    private final Lifecycles lifecycles;
    private final Vocabulary<Order> vocabulary;
    private final Census census;

    FlowDesk(JdbcClient jdbc, Lifecycles lifecycles, Vocabulary<Order> vocabulary, Census census) {
        this.jdbc = jdbc;
        this.lifecycles = lifecycles;
        this.vocabulary = vocabulary;
        this.census = census;
    }

    List<Row> all(Person person) {
        var counted = census.orders();
        return published().stream()
                .map(flow -> new Row(flow, counted.map(it -> open(it, flow, person))))
                .toList();
    }

    Flow one(String name, int version) {
        if (published().stream().noneMatch(it -> it.name().equals(name) && it.version() == version))
            throw new Missing("Flow %s %d was never published".formatted(name, version));
        return lifecycles.of(new Order.FlowVersion(name, version));
    }

    List<Integer> versions(String name) {
        return published().stream()
                .filter(it -> it.name().equals(name))
                .map(Published::version)
                .toList();
    }

    List<Problem> warnings(Flow flow) {
        return FlowLint.check(flow, vocabulary);
    }

    /** By state; empty until it is counted. */
    Optional<Map<String, Long>> counts(Flow flow, boolean isOfDeliveries, Person person) {
        return (isOfDeliveries ? census.deliveries() : census.orders())
                .map(it -> it.counts().stream()
                        .filter(count -> count.flow().equals(flow.name()) && count.version() == flow.version())
                        .filter(count -> person.isFor(count.shop()))
                        .collect(Collectors.groupingBy(
                                Census.Count::state, Collectors.summingLong(Census.Count::number))));
    }

    List<StateRow> states(Machine machine, Optional<Map<String, Long>> counts) {
        return machine.states().values().stream()
                .map(state -> new StateRow(
                        state.name(),
                        state.phase().name(),
                        state.means(),
                        counts.map(it -> it.getOrDefault(state.name(), 0L)),
                        machine.transitions().stream()
                                .filter(it -> it.from().contains(state.name()))
                                .map(it -> it.event())
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<Published> published() {
        return jdbc.sql("""
            select name, version, published_at, version = max(version) over (partition by name) as newest
            from flows order by name, version desc
            """).query(Published.class).list();
    }

    private static long open(Census.Result counted, Published flow, Person person) {
        return counted.counts().stream()
                .filter(it -> it.flow().equals(flow.name()) && it.version() == flow.version())
                .filter(it -> person.isFor(it.shop()))
                .filter(it -> !org.orderyard.flow.OrderPhase.valueOf(it.phase()).isTerminal())
                .mapToLong(Census.Count::number)
                .sum();
    }
}
