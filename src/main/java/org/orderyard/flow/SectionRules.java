package org.orderyard.flow;

import java.util.HashSet;
import java.util.Set;

/** What stands around the machines: holds, starts, jobs and actions. */
final class SectionRules {
    private static final Set<String> PERMISSIONS =
            Set.of("VIEW", "PROCESS", "CONFIRM", "SUPPORT", "UNMASK", "CONFIGURE");

    private final Flow flow;
    private final Faults faults;
    private final Half order;
    private final Half delivery;

    SectionRules(Flow flow, Faults faults) {
        this.flow = flow;
        this.faults = faults;
        this.order = Half.order(flow);
        this.delivery = Half.delivery(flow);
    }

    void check() {
        flow.starts().forEach(this::start);
        flow.holds().forEach((kind, it) -> it.blocks().forEach(event -> hold(kind, event)));
        for (int i = 0; i < flow.jobs().size(); i++)
            job(flow.jobs().get(i), flow.source().line("jobs", String.valueOf(i)));
        flow.actions().forEach(this::action);
    }

    private void start(String event) {
        var line = flow.source().line("starts", event);
        if (flow.facts().contains(event))
            faults.error(
                    line,
                    "'%s' is a fact, which no hold may keep back; remove it from 'starts' or from 'facts'",
                    event);
        handled(event, "'starts'", line);
    }

    private void hold(String kind, String event) {
        var line = flow.source().line("holds", kind, "blocks", event);
        if (flow.facts().contains(event))
            faults.error(line, "hold '%s' blocks the fact '%s', which is never kept back; remove it", kind, event);
        else if (!flow.starts().contains(event))
            faults.error(
                    line,
                    "hold '%s' blocks '%s', which the hub does not start by itself; name it under 'starts', or remove"
                            + " it; %s",
                    kind,
                    event,
                    Nearest.hint(event, flow.starts()));
    }

    private void job(Flow.Job job, int line) {
        var half = job.deliveries().isEmpty() ? order : delivery;
        states(job.orders(), order, job, line);
        states(job.deliveries(), delivery, job, line);
        if (job.orders().isEmpty() && job.deliveries().isEmpty())
            faults.error(
                    line,
                    "job '%s' selects nothing; name states under 'select: { order: […], delivery: […] }'",
                    job.name());
        var selected = job.deliveries().isEmpty() ? job.orders() : job.deliveries();
        half.lost(selected.stream(), job.event())
                .forEach(it -> faults.error(
                        line,
                        "job '%s' raises '%s' in '%s', which neither handles nor ignores it",
                        job.name(),
                        job.event(),
                        it));
    }

    private void states(Set<String> states, Half half, Flow.Job job, int line) {
        var known = half.machine().states().keySet();
        states.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> faults.error(
                        line,
                        "job '%s' selects the unknown state '%s' of the %s; %s",
                        job.name(),
                        it,
                        half.name(),
                        Nearest.hint(it, known)));
    }

    private void action(String name, Flow.Action action) {
        handled(action.event(), "action '%s'".formatted(name), flow.source().line("actions", name, "event"));
        if (!PERMISSIONS.contains(action.permission()))
            faults.error(
                    flow.source().line("actions", name, "permission"),
                    "unknown permission '%s'; %s",
                    action.permission(),
                    Nearest.hint(action.permission(), PERMISSIONS));
    }

    private void handled(String event, String where, int line) {
        var handled = new HashSet<>(order.handled());
        handled.addAll(delivery.handled());
        if (!handled.contains(event))
            faults.error(line, "no transition handles '%s' of %s; %s", event, where, Nearest.hint(event, handled));
    }
}
