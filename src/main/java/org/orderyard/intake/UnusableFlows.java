package org.orderyard.intake;

/** Flow files that are sound in themselves, but not beside others or after what was published; the hub does not start with them. */
public class UnusableFlows extends RuntimeException {
    UnusableFlows(String why) {
        super(why);
    }
}
