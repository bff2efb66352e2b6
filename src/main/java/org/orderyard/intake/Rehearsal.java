package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Understanding understanding;

    Rehearsal(OrderBook book, TransactionTemplate transaction, Clock clock, Understanding understanding) {
        this.understanding = understanding;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Foreseen of(Command command, Actor actor) {
        return of(List.of(command), actor);
    }

    /**
     * The same for a canonical command.
     *
     * @throws NotUnderstood if it breaks its schema
     */
    public Foreseen of(JsonNode command, Actor actor) {
        return of(understanding.understand(command), actor);
    }

    /** The same for the commands of one message. */
    Foreseen of(List<Command> commands, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var session = book.open(commands);
            session.load(commands);
            var draft = session.draft(new Cause(Identity.next(), actor, Optional.empty()), clock.instant());
            return draft.foresee(commands);
        }));
    }
}
