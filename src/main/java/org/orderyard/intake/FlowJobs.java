package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orderyard.flow.Flow;
import org.orderyard.message.Prompts;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.schedule.NamedJob;
import org.orderyard.schedule.NamedJobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs that flow files name: each firing prompts what is in the selected states. */
@Component
class FlowJobs implements NamedJobs {
    private final PublishedFlows flows;
    private final WaitingMessages waiting;
    private final JdbcClient jdbc;
    private final Clock clock;

    FlowJobs(PublishedFlows flows, WaitingMessages waiting, JdbcClient jdbc, Clock clock) {
        this.flows = flows;
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<NamedJob> jobs() {
        return flows.newest().stream()
                .flatMap(flow -> flow.jobs().stream().<NamedJob>map(it -> new OfFlow(flow, it)))
                .toList();
    }

    private final class OfFlow implements NamedJob {
        private final Flow flow;
        private final Flow.Job job;

        OfFlow(Flow flow, Flow.Job job) {
            this.flow = flow;
            this.job = job;
        }

        @Override
        public String name() {
            return flow.name() + "/" + job.name();
        }

        @Override
        public Duration every() {
            return job.every();
        }

        @Override
        public String run() {
            var prompts = job.deliveries().isEmpty() ? ofOrders() : ofDeliveries();
            waiting.add(prompts);
            return "prompted %d with '%s'".formatted(prompts.size(), job.event());
        }

        private List<Waiting> ofDeliveries() {
            return jdbc
                    .sql("""
                        select d.number
                        from deliveries d
                        join orders o on o.id = d.order_id and o.flow = :flow
                        where d.state in (:states) and (:any or o.state in (:orders))
                        order by d.order_id, d.number
                        """)
                    .param("flow", flow.name())
                    .param("states", job.deliveries())
                    .param("any", job.orders().isEmpty())
                    .param("orders", job.orders().isEmpty() ? List.of("") : job.orders())
                    .query(String.class)
                    .list()
                    .stream()
                    .map(it -> Prompts.atDelivery(it, job.event(), "job " + name(), clock.instant()))
                    .toList();
        }

        private List<Waiting> ofOrders() {
            return jdbc.sql("select id, state from orders where flow = :flow and state in (:states) order by id")
                    .param("flow", flow.name())
                    .param("states", job.orders())
                    .query((row, _) -> Prompts.atOrder(
                            row.getLong(1), job.event(), row.getString(2), "job " + name(), clock.instant()))
                    .list();
        }
    }
}
