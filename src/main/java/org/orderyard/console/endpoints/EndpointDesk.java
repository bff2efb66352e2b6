package org.orderyard.console.endpoints;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.message.Switches;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people switch endpoints off and on; it is written down who did, and why. */
@Component
class EndpointDesk {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointDesk.class);

    private final EndpointSight sight;
    private final Switches switches;
    private final Audit audit;

    EndpointDesk(EndpointSight sight, Switches switches, Audit audit) {
        this.sight = sight;
        this.switches = switches;
        this.audit = audit;
    }

    @Transactional
    public void pause(String name, @Nullable String reason, Person person) {
        demand(name, person);
        var why = Optional.ofNullable(reason)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new BadParameter("To pause an endpoint needs a reason"));
        if (!switches.turnOff(name, person.getUsername(), why))
            throw new Overtaken("Endpoint %s is paused already".formatted(name));
        audit.record(
                person.getUsername(),
                "pause",
                "endpoint " + name,
                why,
                sight.endpoint(name, person).shop());
        LOG.warn("{} paused endpoint {}: {}", person, name, why);
    }

    @Transactional
    public void resume(String name, @Nullable String reason, Person person) {
        demand(name, person);
        if (!switches.turnOn(name)) throw new Overtaken("Endpoint %s is not paused".formatted(name));
        var why = reason == null ? "" : reason.strip();
        audit.record(
                person.getUsername(),
                "resume",
                "endpoint " + name,
                why,
                sight.endpoint(name, person).shop());
        LOG.info("{} switched endpoint {} on again", person, name);
    }

    private void demand(String name, Person person) {
        sight.endpoint(name, person);
        if (!person.may(Permission.CONFIGURE)) throw new Denied("Switching endpoints needs permission CONFIGURE");
    }
}
