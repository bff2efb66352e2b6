package org.orderyard.intake;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orderyard.message.Identity;
import org.orderyard.order.Actor;
import org.orderyard.order.Cause;
import org.orderyard.order.Command;
import org.orderyard.order.Foreseen;
import org.orderyard.order.OrderBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides on a command as if it were said, by the same flow, facts and locks, and forgets it. */
@Component
public class Rehearsal {
    private final OrderBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rehearsal(OrderBook book, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Foreseen of(Command command, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var session = book.open(List.of(command));
            session.load(List.of(command));
            var draft = session.draft(new Cause(Identity.next(), actor, Optional.empty()), clock.instant());
            return draft.foresee(command);
        }));
    }
}
