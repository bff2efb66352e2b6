package org.orderyard.integration;

import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.orderyard.message.TakenMails;
import org.springframework.stereotype.Component;

/** {@code idempotentRepository: "#hubMails"} of every route that reads a mailbox: what another node takes is left alone. */
@Component("hubMails")
class MailClaims extends ServiceSupport implements IdempotentRepository {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final TakenMails taken;

    MailClaims(TakenMails taken) {
        this.taken = taken;
    }

    @Override
    public boolean add(String mail) {
        return taken.claim(mail, LEASE);
    }

    /** Asked by nobody before a mail is taken: the claim decides. */
    @Override
    public boolean contains(String mail) {
        return false;
    }

    @Override
    public boolean remove(String mail) {
        taken.release(mail);
        return true;
    }

    @Override
    public boolean confirm(String mail) {
        return remove(mail);
    }

    @Override
    public void clear() {}
}
