package org.orderyard.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;

/**
 * What carriers say of a parcel, which they say again with everything that is new: each scan is kept once, in its place, and what comes late
 * changes nothing backwards.
 */
final class Tracking {
    private Tracking() {}

    static Set<FactKey<?>> needs(Command command) {
        return command instanceof Command.DeliveryUpdate update
                        && update.scan().isPresent()
                        && update.target() instanceof Target.OfParcel parcel
                ? Set.of(ScansOf.parcel(parcel))
                : Set.of();
    }

    /** @param otherwise what the flow makes of a scan that is news */
    static Optional<Proposal> decide(Order order, Command command, Facts facts, Function<Facts, Proposal> otherwise) {
        return command
                        instanceof
                        Command.DeliveryUpdate(
                                Target.OfParcel parcel,
                                _,
                                _,
                                _,
                                _,
                                var scan)
                ? scan.map(it -> decide(order, parcel, it, facts, otherwise))
                : Optional.empty();
    }

    private static Proposal decide(
            Order order, Target.OfParcel parcel, Scan scan, Facts facts, Function<Facts, Proposal> otherwise) {
        var key = ScansOf.parcel(parcel);
        var known = facts.get(key);
        if (known.stream().anyMatch(scan::isSame))
            return Proposal.nothing(new Verdict.Repeat("%s of %s is known".formatted(scan.status(), scan.at())), facts);
        var more = new ArrayList<>(known);
        more.add(scan);
        var row = new ScanRow(parcel, Aim.of(order, parcel) instanceof Aim.At(var at) ? at : Optional.empty(), scan);
        return kept(order, row, news(order, scan, known, facts.with(key, List.copyOf(more)), otherwise), facts);
    }

    private static Proposal news(
            Order order, Scan scan, List<Scan> known, Facts facts, Function<Facts, Proposal> otherwise) {
        if (scan.isAnnouncement()) return quiet(order, "The carrier does not have it yet", facts);
        if (known.stream().anyMatch(scan::isOutdatedBy)) return quiet(order, "Something later is known", facts);
        return otherwise.apply(facts);
    }

    private static Proposal quiet(Order order, String why, Facts facts) {
        return new Proposal(new Verdict.Repeat(why), Optional.of(order), facts, List.of(), List.of());
    }

    /** What has to come again is kept when it does; what changed nothing stands among the scans, and needs no entry beside them. */
    private static Proposal kept(Order order, ScanRow row, Proposal proposal, Facts before) {
        return switch (proposal.verdict()) {
            case Verdict.Deferred _, Verdict.Held _, Verdict.Early _, Verdict.Later _ ->
                new Proposal(proposal.verdict(), proposal.order(), before, proposal.log(), proposal.writes());
            case Verdict.Repeat it ->
                new Proposal(it, Optional.of(order), proposal.facts(), List.of(), and(proposal.writes(), row));
            case Verdict.Done _, Verdict.Partly _, Verdict.Refused _, Verdict.Conflict _ ->
                new Proposal(
                        proposal.verdict(),
                        proposal.order().or(() -> Optional.of(order)),
                        proposal.facts(),
                        proposal.log(),
                        and(proposal.writes(), row));
        };
    }

    private static List<Write> and(List<Write> writes, Write another) {
        var more = new ArrayList<>(writes);
        more.add(another);
        return List.copyOf(more);
    }
}
