package org.orderyard.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say phases, times and money; templates call it {@code @words}. */
@Component("words")
class Wording {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss 'UTC'", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter SOON = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

    private final Clock clock;

    Wording(Clock clock) {
        this.clock = clock;
    }

    /** {@code WAIT_STOCK} is "Wait stock" for people. */
    public String phase(String phase) {
        return Optional.ofNullable(PhaseLook.of(phase).label()).orElseGet(() -> sentence(phase));
    }

    public String tone(String phase) {
        return PhaseLook.of(phase).tone();
    }

    public String icon(String phase) {
        return PhaseLook.of(phase).icon();
    }

    public String sentence(String constant) {
        var text = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public String money(BigDecimal amount, String currency) {
        return "%s %,.2f".formatted(symbol(currency), amount.setScale(2, RoundingMode.HALF_UP));
    }

    public String ago(@Nullable Instant time) {
        if (time == null) return "–";
        var age = Duration.between(time, clock.instant());
        if (age.toHours() < 24) return age.toMinutes() < 1 ? "just now" : Ages.words(age) + " ago";
        var at = time.atOffset(ZoneOffset.UTC);
        var isThisYear =
                at.getYear() == clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return (isThisYear ? THIS_YEAR : OTHER_YEAR).format(at);
    }

    public String ago(@Nullable OffsetDateTime time) {
        return ago(time == null ? null : time.toInstant());
    }

    /** How long it has been so: two units at most. */
    public String forLong(OffsetDateTime since) {
        return Ages.words(Duration.between(since.toInstant(), clock.instant()));
    }

    public String duration(Duration time) {
        return Ages.words(time);
    }

    public String exact(OffsetDateTime time) {
        return EXACT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public String exact(Instant time) {
        return EXACT.format(time.atOffset(ZoneOffset.UTC));
    }

    /** A time to come: with its day unless that is today. */
    public String soon(OffsetDateTime time) {
        var at = time.withOffsetSameInstant(ZoneOffset.UTC);
        var isToday =
                at.toLocalDate().equals(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        return isToday ? CLOCK.format(at) : SOON.format(at);
    }

    public String clock(OffsetDateTime time) {
        return CLOCK.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public String day(OffsetDateTime time) {
        return DAY.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public String now() {
        return CLOCK.format(clock.instant().atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private static String symbol(String currency) {
        try {
            return Currency.getInstance(currency).getSymbol(Locale.GERMANY);
        } catch (IllegalArgumentException _) {
            return currency;
        }
    }
}
