package org.orderyard.flow;

import java.util.List;

/** Finds what is wrong with a lifecycle before an order does. Errors keep it from being published. */
public final class FlowLint {
    private FlowLint() {}

    public static List<Problem> check(Flow flow, Vocabulary<?> vocabulary) {
        var faults = new Faults(flow.source().file());
        var calls = new Calls(flow, vocabulary);
        new WordRules(flow, vocabulary, faults).check();
        new EventRules(flow, calls, faults).check();
        new SectionRules(flow, faults).check();
        new NotifyRules(flow, vocabulary.notices(), faults).check();
        new MilestoneRules(flow, faults).check();
        for (var half : Half.both(flow)) {
            new StateRules(flow, half, faults).check();
            new TransitionRules(flow, half, faults).check();
            new ArrivalRules(flow, half, faults).check();
            new GivingBackRule(flow, half, calls, faults).check();
        }
        return faults.inOrder();
    }
}
