package org.orderyard.console.security;

import org.orderyard.shop.Audit;
import org.orderyard.shop.Users;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Keeps who came in by the login page, and who tried in vain; programs log in with every request, which is not kept. */
@Component
class Logins {
    private final Audit audit;
    private final Users users;

    Logins(Audit audit, Users users) {
        this.audit = audit;
        this.users = users;
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent login) {
        var name = login.getAuthentication().getName();
        audit.record(name, "log in", "user " + name, "");
    }

    /** What is no user's name may be a password that was typed in the wrong place. */
    @EventListener
    void stayedOut(AbstractAuthenticationFailureEvent login) {
        users.named(login.getAuthentication().getName())
                .ifPresent(it -> audit.recordRefusal(it.name(), "login failed", "user " + it.name(), ""));
    }
}
