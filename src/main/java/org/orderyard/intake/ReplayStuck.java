package org.orderyard.intake;

/** A replay of many cannot go on; nothing of this turn has happened. */
class ReplayStuck extends RuntimeException {
    private final long job;

    ReplayStuck(long job, RuntimeException cause) {
        super("Replay R-%d cannot go on: %s".formatted(job, cause.getMessage()), cause);
        this.job = job;
    }

    long job() {
        return job;
    }
}
