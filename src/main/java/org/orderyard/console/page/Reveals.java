package org.orderyard.console.page;

import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** Keeps who saw a payload as it is. */
@Component
public class Reveals {
    private final Audit audit;
    private final Ownership ownership;

    Reveals(Audit audit, Ownership ownership) {
        this.audit = audit;
        this.ownership = ownership;
    }

    /** Somebody asked to see it. */
    public void record(String subject, @Nullable Long order, String endpoint, Person person) {
        audit.record(person.getUsername(), "reveal", subject, "", ownership.shop(order, endpoint));
    }

    /** It is shown to whoever may see it; whoever may not sees a mask. */
    public void shown(String subject, @Nullable Long order, String endpoint, Person person) {
        if (person.may(Permission.UNMASK))
            audit.recordOnce(person.getUsername(), "reveal", subject, ownership.shop(order, endpoint));
    }
}
