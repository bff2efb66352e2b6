package org.orderyard.console.explain;

import java.util.stream.Stream;

/** One kind of reason. Pure. */
interface Clue {
    Stream<Reason> reasons(Circumstances it);
}
