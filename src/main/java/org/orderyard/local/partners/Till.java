package org.orderyard.local.partners;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.sshd.client.SshClient;

/** A till: uploads from time to time the journal of its latest receipts, the same one until it has arrived. */
final class Till implements Stranger.Work {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String FOLDER = "pos";
    private static final int RECEIPTS = 3;

    private final Contacts contacts;
    private final Shoppers shoppers;
    private final Takings takings;
    private final Random random;
    private Optional<Journal> unsent = Optional.empty();

    Till(Contacts contacts, Assortment assortment, PartnersProperties conduct, Takings takings, Clock clock) {
        this.contacts = contacts;
        this.takings = takings;
        this.random = new Random(conduct.seed() + 1);
        this.shoppers = new Shoppers(assortment, conduct.journalEvery(), random, clock);
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException {
        try (var ssh = SshClient.setUpDefaultClient()) {
            ssh.start();
            var uploads = new Uploads(contacts, ssh);
            while (isOpen.getAsBoolean()) {
                if (unsent.isEmpty() && shoppers.isAnybodyThere()) unsent = Optional.of(sold());
                if (unsent.isPresent()) send(unsent.get(), uploads);
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** The first receipt is delivered, what is on the others was taken along. */
    private Journal sold() {
        var journal = new Journal();
        var receipts = 1 + random.nextInt(RECEIPTS);
        for (int i = 0; i < receipts; i++) {
            var purchase = shoppers.buy();
            takings.paid(Journal.receipt(purchase), purchase.total());
            journal.add(purchase, i == 0 ? "delivery" : "carry");
        }
        return journal;
    }

    private void send(Journal journal, Uploads uploads) throws IOException {
        uploads.put(FOLDER, journal.name(), journal.text());
        unsent = Optional.empty();
    }
}
