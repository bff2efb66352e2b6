package org.orderyard.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.orderyard.message.Due;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Receipt;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Cause;
import org.orderyard.order.Command;
import org.orderyard.order.Target;

/**
 * One record of a message, understood or not: the unit of order, dead letter and replay.
 *
 * @param key dedupe key with revision
 * @param root id whose inbox key says whether it took effect
 * @param commands empty if it was not understood
 * @param failure why it was not understood
 * @param version of the order that a person saw when he acted
 */
record Item(
        UUID id,
        UUID root,
        String key,
        byte[] hash,
        RawMessage raw,
        Cause cause,
        Optional<Due> due,
        List<Command> commands,
        Optional<RuntimeException> failure,
        OptionalInt version) {

    /** The same record, as one that cannot be used. */
    Item failing(RuntimeException why) {
        return new Item(id, root, key, hash, raw, cause, due, List.of(), Optional.of(why), version);
    }

    boolean isReplay() {
        return due.map(it -> it.reason() == Waiting.Reason.REPLAY).orElse(false);
    }

    boolean isFresh() {
        return due.isEmpty();
    }

    /** Made by the hub itself, so no ledger row and no inbox key of its own. */
    boolean isPrompt() {
        return raw.endpoint().equals(WaitingMessages.HUB);
    }

    Receipt receipt() {
        return new Receipt(id, raw.endpoint(), key, hash);
    }

    /** What it is about; the commands of one message are about one order. */
    Target target() {
        return commands.isEmpty() ? new Target.None() : commands.getFirst().target();
    }

    boolean mayOvertake() {
        return commands.stream().allMatch(Command::mayOvertake);
    }
}
