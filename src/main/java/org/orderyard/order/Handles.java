package org.orderyard.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;

/**
 * Handles a command that is about no order, purely: facts in, changed facts and wanted writes out.
 *
 * @param <C> the command
 */
public interface Handles<C extends Command> {
    Class<C> command();

    Set<FactKey<?>> needs(C command);

    Outcome handle(C command, Facts facts, Instant now);

    record Outcome(Verdict verdict, Facts facts, List<Write> writes) {}
}
