package org.orderyard.flow;

import java.util.Set;
import java.util.regex.Pattern;

/** Milestones and the states in which they are reached: all of them there, and entered by something. */
final class MilestoneRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    private final Flow flow;
    private final Faults faults;

    MilestoneRules(Flow flow, Faults faults) {
        this.flow = flow;
        this.faults = faults;
    }

    void check() {
        flow.milestones().forEach(this::milestone);
    }

    private void milestone(String name, Flow.Milestone milestone) {
        var line = flow.source().line("milestones", name);
        if (!NAME.matcher(name).matches())
            faults.error(line, "'%s' is no name of a milestone: letters, digits, - and _, a letter first", name);
        if (milestone.orders().isEmpty() && milestone.deliveries().isEmpty())
            faults.error(
                    line,
                    "milestone '%s' is reached nowhere; name states under 'order' or 'delivery', such as { order: [%s]"
                            + " }",
                    name,
                    flow.order().starts());
        states(name, milestone.orders(), flow.order(), "order", line);
        states(name, milestone.deliveries(), flow.delivery(), "delivery", line);
        if (milestone.deliveries().contains(flow.delivery().starts()))
            faults.error(
                    line,
                    "deliveries are made in '%s' and never come into it: name the state after it in milestone '%s'",
                    flow.delivery().starts(),
                    name);
    }

    private void states(String name, Set<String> states, Machine machine, String what, int line) {
        var known = machine.states().keySet();
        states.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> faults.error(
                        line,
                        "milestone '%s' names the unknown state '%s' of the %s; %s",
                        name,
                        it,
                        what,
                        Nearest.hint(it, known)));
    }
}
