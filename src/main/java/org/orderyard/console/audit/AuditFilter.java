package org.orderyard.console.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Query;

/** Which deeds are asked for; days are days of UTC, both of them included. */
record AuditFilter(
        Optional<String> who,
        Optional<String> what,
        Optional<String> on,
        Optional<Long> order,
        boolean isInVainOnly,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        int size,
        Optional<Place> after) {
    /** What deeds are done to. */
    static final Set<String> KINDS =
            Set.of("order", "letter", "replay", "message", "endpoint", "code", "export", "job", "user", "request");

    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime EVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Where a part of the list ends. */
    record Place(OffsetDateTime at, String ref) {
        @Override
        public String toString() {
            return at + "_" + ref;
        }

        static Place of(String text) {
            try {
                var parts = text.split("_", 2);
                return new Place(OffsetDateTime.parse(parts[0]), parts[1]);
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException _) {
                throw new BadParameter("after=%s: this is no 'next' of the audit".formatted(text));
            }
        }
    }

    static AuditFilter of(Query query) {
        query.only("who", "what", "on", "order", "refused", "from", "until", "size", "after");
        return new AuditFilter(
                query.text("who"),
                query.text("what"),
                query.oneOf("on", KINDS).stream().findFirst(),
                query.number("order"),
                !query.oneOf("refused", Set.of("yes")).isEmpty(),
                query.text("from").map(it -> day("from", it)),
                query.text("until").map(it -> day("until", it)),
                query.size(),
                query.text("after").map(Place::of));
    }

    OffsetDateTime begin() {
        return from.map(it -> it.atStartOfDay().atOffset(ZoneOffset.UTC)).orElse(EVER);
    }

    /** Not included. */
    OffsetDateTime end() {
        return until.map(it -> it.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .orElse(NEVER);
    }

    Place before() {
        return after.orElse(new Place(NEVER, ""));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new BadParameter("%s=%s is no day such as 2026-11-22".formatted(name, text));
        }
    }
}
