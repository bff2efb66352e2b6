package org.orderyard.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orderyard.shop.Whence;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Wrong passwords in a row, by name and address: after several of them nothing from there is looked at for a while. */
@Component
class Guesses {
    private static final int SEVERAL = 10;
    private static final int MOST_KNOWN = 10_000;
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Whence whence;
    private final Clock clock;
    private final Map<Guesser, Wrong> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Wrong> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Guesses(Whence whence, Clock clock) {
        this.whence = whence;
        this.clock = clock;
    }

    private record Guesser(String name, String address) {}

    private record Wrong(int times, Instant last) {}

    /** @throws LockedException if the password is not to be looked at, right or wrong */
    synchronized void check(String name) {
        var before = wrong.get(guesser(name));
        if (before != null
                && before.times() >= SEVERAL
                && clock.instant().isBefore(before.last().plus(PAUSE)))
            throw new LockedException("Too many wrong passwords: wait a minute");
    }

    @EventListener
    synchronized void failed(AuthenticationFailureBadCredentialsEvent login) {
        wrong.merge(
                guesser(login.getAuthentication().getName()),
                new Wrong(1, clock.instant()),
                (before, now) -> new Wrong(before.times() + 1, now.last()));
    }

    @EventListener
    synchronized void cameIn(AuthenticationSuccessEvent login) {
        wrong.remove(guesser(login.getAuthentication().getName()));
    }

    private Guesser guesser(String name) {
        return new Guesser(name, whence.address());
    }
}
