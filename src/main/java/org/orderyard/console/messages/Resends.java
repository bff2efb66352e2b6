package org.orderyard.console.messages;

import java.util.UUID;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.page.Ownership;
import org.orderyard.console.security.Person;
import org.orderyard.intake.NotSentAgain;
import org.orderyard.intake.SendingAgain;
import org.orderyard.shop.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends messages again that took effect already, and keeps who did and why. */
@Component
class Resends {
    private static final Logger LOG = LoggerFactory.getLogger(Resends.class);

    private final SendingAgain again;
    private final Audit audit;
    private final Ownership ownership;

    Resends(SendingAgain again, Audit audit, Ownership ownership) {
        this.again = again;
        this.audit = audit;
        this.ownership = ownership;
    }

    /** @return id of the new message */
    UUID send(MessageApi.Message original, String reason, Person person) {
        try {
            var message = again.send(original.id(), person.getUsername(), reason);
            LOG.info("{} sent message {} again, as {}", person, original.id(), message);
            audit.record(
                    person.getUsername(),
                    "send again",
                    "message " + original.id(),
                    reason,
                    ownership.shop(original.orderNumber(), original.endpoint()));
            return message;
        } catch (NotSentAgain no) {
            throw new Overtaken(String.valueOf(no.getMessage()));
        }
    }
}
