package org.orderyard.intake;

import java.util.Comparator;
import java.util.List;
import org.orderyard.message.ReplayItems;
import org.orderyard.message.Replays;
import org.orderyard.order.Actor;
import org.orderyard.order.Foreseen;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** Says of dead letters what would become of them if they were sent again as they came. Nothing of them has effect. */
@Component
public class ReplayForecast {
    /** From the best to the worst. */
    public enum Kind {
        SUCCEEDS,
        WAITS,
        CHANGES_NOTHING,
        REFUSED,
        NOT_TRIED,
        FAILS
    }

    private final Replays replays;
    private final Trial trial;

    ReplayForecast(Replays replays, Trial trial) {
        this.replays = replays;
        this.trial = trial;
    }

    public List<ReplayItems.Forecast> of(List<Long> letters, String user) {
        return letters.stream().map(it -> of(it, user)).toList();
    }

    private ReplayItems.Forecast of(long id, String user) {
        return replays.find(id)
                .map(it -> of(it, user))
                .orElseGet(() -> forecast(id, Kind.REFUSED, "It is not there any more"));
    }

    private ReplayItems.Forecast of(Replays.Letter letter, String user) {
        if (!letter.status().equals("OPEN")) return forecast(letter.id(), Kind.REFUSED, "It is not open any more");
        if (letter.isOutgoing())
            return forecast(letter.id(), Kind.NOT_TRIED, "Whether its partner takes it is known when it is sent");
        return trial.of(letter.raw(), Actor.person(user)).stream()
                .map(it -> of(letter.id(), it))
                .max(Comparator.comparing(it -> Kind.valueOf(it.kind())))
                .orElseGet(() -> forecast(letter.id(), Kind.CHANGES_NOTHING, "It says nothing"));
    }

    private static ReplayItems.Forecast of(long letter, Trial.Tried tried) {
        return tried.foreseen()
                .map(it -> told(letter, it))
                .orElseGet(() ->
                        forecast(letter, Kind.FAILS, tried.reading().fault().orElse("")));
    }

    private static ReplayItems.Forecast told(long letter, Foreseen it) {
        return switch (it.verdict()) {
            case Verdict.Done _, Verdict.Partly _, Verdict.Later _ -> forecast(letter, Kind.SUCCEEDS, moves(it));
            case Verdict.Repeat(var why) -> forecast(letter, Kind.CHANGES_NOTHING, why);
            case Verdict.Refused(var why) -> forecast(letter, Kind.REFUSED, why);
            case Verdict.Conflict(var why) -> forecast(letter, Kind.REFUSED, "Conflict case: " + why);
            case Verdict.Deferred(var why) -> forecast(letter, Kind.WAITS, why);
            case Verdict.Early(var why) -> forecast(letter, Kind.WAITS, why);
            case Verdict.Held(var hold) -> forecast(letter, Kind.WAITS, "The hold '%s' keeps it back".formatted(hold));
        };
    }

    private static String moves(Foreseen it) {
        return it.moves().stream()
                .map(move -> "%s → %s".formatted(move.from(), move.to()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static ReplayItems.Forecast forecast(long letter, Kind kind, String why) {
        return new ReplayItems.Forecast(letter, kind.name(), why);
    }
}
