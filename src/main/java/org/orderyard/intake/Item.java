package org.orderyard.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.orderyard.message.Due;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Receipt;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Cause;
import org.orderyard.order.Command;
import org.orderyard.order.Target;
import org.springframework.dao.DataAccessException;

/**
 * One record of a message, understood or not: the unit of order, dead letter and replay.
 *
 * @param key dedupe key with revision
 * @param root id whose inbox key says whether it took effect
 * @param commands empty if it was not understood
 * @param failure why it was not understood
 * @param salvage what is known of it if it was not understood
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
        Optional<Salvage> salvage,
        OptionalInt version) {

    /** The same record, as one that cannot be used; whatever broke the database may have been any of its texts. */
    Item failing(RuntimeException why) {
        var isBrokenData = why instanceof DataAccessException;
        return new Item(
                id,
                root,
                isBrokenData ? Preparation.bodyKey(raw) : key,
                hash,
                raw,
                cause,
                due,
                List.of(),
                Optional.of(why),
                isBrokenData ? Optional.empty() : known(),
                version);
    }

    /** The same record, which is not to be tried: what it is about is known. */
    Item givenUp(RuntimeException why) {
        return new Item(id, root, key, hash, raw, cause, due, List.of(), Optional.of(why), known(), version);
    }

    private Optional<Salvage> known() {
        return commands.isEmpty() ? salvage : Optional.of(Salvage.of(commands.getFirst()));
    }

    boolean isReplay() {
        return due.isPresent() && !id.equals(root);
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
        return commands.isEmpty()
                ? salvage.map(Salvage::target).orElseGet(Target.None::new)
                : commands.getFirst().target();
    }

    /** Of the whole document that it is, empty text if it has none; empty: it is no whole document. */
    Optional<String> revision() {
        return commands.isEmpty() ? salvage.flatMap(Salvage::revision) : Salvage.revisionOf(commands.getFirst());
    }

    boolean mayOvertake() {
        return commands.stream().allMatch(Command::mayOvertake);
    }
}
