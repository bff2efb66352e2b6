package org.orderyard.console.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

class GuessesTest {
    private Instant now = Instant.parse("2026-11-23T04:00:00Z");
    private String address = "10.0.0.1";
    private final Guesses guesses = new Guesses(() -> address, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whoeverGuessedTenTimesWaitsAMinuteAndNobodyElseDoes() {
        wrong("ana", 10);

        assertThatThrownBy(() -> guesses.check("ana")).isInstanceOf(LockedException.class);
        assertThatCode(() -> guesses.check("bob")).doesNotThrowAnyException();
        address = "10.0.0.2";
        assertThatCode(() -> guesses.check("ana")).doesNotThrowAnyException();
        address = "10.0.0.1";
        now = now.plus(Guesses.PAUSE);
        assertThatCode(() -> guesses.check("ana")).doesNotThrowAnyException();
    }

    @Test
    void oneMoreWrongOneAfterTheMinuteIsAnotherMinute() {
        wrong("ana", 10);
        now = now.plus(Guesses.PAUSE).plus(Duration.ofSeconds(1));

        wrong("ana", 1);

        assertThatThrownBy(() -> guesses.check("ana")).isInstanceOf(LockedException.class);
    }

    @Test
    void theRightPasswordIsANewStart() {
        wrong("ana", 9);

        guesses.cameIn(new AuthenticationSuccessEvent(login("ana")));
        wrong("ana", 9);

        assertThatCode(() -> guesses.check("ana")).doesNotThrowAnyException();
    }

    private void wrong(String name, int times) {
        for (int i = 0; i < times; i++)
            guesses.failed(
                    new AuthenticationFailureBadCredentialsEvent(login(name), new BadCredentialsException("wrong")));
    }

    private static UsernamePasswordAuthenticationToken login(String name) {
        return new UsernamePasswordAuthenticationToken(name, "guess");
    }
}
