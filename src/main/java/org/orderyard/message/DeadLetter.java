package org.orderyard.message;

import java.util.Optional;
import java.util.UUID;

/**
 * A message that could not be understood or executed, with everything that it takes to repair it.
 *
 * @param root id whose inbox key says whether it took effect
 * @param orderKey row of the order that it hangs on; empty: of none, so it blocks nobody
 * @param order number of the order; 0: not known
 * @param revision of the whole document that it is, empty text if it has none; empty: it is no whole document
 * @param attempts how often it was tried
 * @param mapping name and version of the mapping by which it was read; empty: by none
 * @param flow name and version of the flow of its order; empty: of none
 */
public record DeadLetter(
        UUID message,
        UUID root,
        RawMessage raw,
        String key,
        Optional<Long> orderKey,
        long order,
        Optional<String> revision,
        Diagnosis diagnosis,
        int attempts,
        Optional<String> mapping,
        Optional<String> flow) {}
