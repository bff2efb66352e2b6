package org.orderyard.order;

import java.util.List;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;
import org.springframework.stereotype.Component;

/** What flows may ask and do about the order itself. */
@Component
class OrderWords implements Words {
    private static final Guard<Order> LINES_CHANGE = Guard.named(
            "lines-change",
            it -> it.event().arguments() instanceof Command.UpdateOrder(var document)
                    && RevisedLines.of(it.subject().lines(), document.lines()).isChange());

    @Override
    public List<Guard<Order>> guards() {
        return List.of(
                LINES_CHANGE,
                Guard.named("line-wanted", CorrectSku::isOfWantedLine),
                Guard.named("line-requested", CorrectSku::isTooLate));
    }

    @Override
    public List<Effect<Order>> effects() {
        return List.of(
                new ApplyRevision(),
                new CheckTotals(),
                new HoldOpening(),
                new HoldResolution(),
                new CaseOpening(),
                new CorrectAddress(),
                new CorrectSku());
    }
}
