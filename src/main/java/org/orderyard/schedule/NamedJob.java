package org.orderyard.schedule;

import java.time.Duration;

/** Something that is done again and again, on one node at a time; the module whose work it is implements it. */
public interface NamedJob {
    String name();

    Duration every();

    /** Does the work by writing ledger rows. @return what was done, in a few words */
    String run();
}
