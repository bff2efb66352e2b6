package org.orderyard.order;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.State;
import org.orderyard.flow.Subject;

/**
 * A part of an order that travels together.
 *
 * @param number {@code <order>-<index from 0>}
 * @param group STANDARD; ELECTRONIC or IMMEDIATE: no warehouse has to touch it
 * @param facility where its stock is reserved; empty: nowhere yet
 * @param attempt how often a facility was asked; 0: never
 * @param excluded facilities that rejected it
 */
public record Delivery(
        String number,
        String state,
        DeliveryPhase phase,
        String group,
        Optional<String> facility,
        int attempt,
        Set<String> excluded,
        List<DeliveryLine> lines,
        List<Parcel> parcels)
        implements Subject.Part {
    public static final String STANDARD = "STANDARD";
    public static final String ELECTRONIC = "ELECTRONIC";
    public static final String IMMEDIATE = "IMMEDIATE";

    public Delivery {
        excluded = Set.copyOf(excluded);
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
    }

    /** A delivery of which nothing has been asked yet, in the state in which its flow begins. */
    public static Delivery begun(String number, State start, String group, List<DeliveryLine> lines) {
        return new Delivery(
                number,
                start.name(),
                (DeliveryPhase) start.phase(),
                group,
                Optional.empty(),
                0,
                Set.of(),
                lines,
                List.of());
    }

    /** Whether it reaches the customer without any warehouse, or has already. */
    public boolean isElectronic() {
        return group.equals(ELECTRONIC) || group.equals(IMMEDIATE);
    }

    /** Id of the request that is out, or was last. */
    public String request() {
        return number + "-" + attempt;
    }

    /** Lines of which something has still to leave. */
    public List<DeliveryLine> openLines() {
        return lines.stream().filter(it -> it.open() > 0).toList();
    }

    public boolean isShipped() {
        return lines.stream().allMatch(it -> it.open() == 0);
    }

    public boolean hasShipped() {
        return lines.stream().anyMatch(it -> it.shipped() > 0);
    }

    public boolean isDelivered() {
        return isShipped() && parcels.stream().allMatch(Parcel::delivered);
    }

    public boolean knows(Parcel parcel) {
        return parcels.stream().anyMatch(it -> it.isSame(parcel.carrier(), parcel.number()));
    }

    public Delivery in(String newState, DeliveryPhase newPhase) {
        return new Delivery(number, newState, newPhase, group, facility, attempt, excluded, lines, parcels);
    }

    public Delivery reservedAt(Optional<String> aFacility) {
        return new Delivery(number, state, phase, group, aFacility, attempt, excluded, lines, parcels);
    }

    public Delivery requestedAgain() {
        return new Delivery(number, state, phase, group, facility, attempt + 1, excluded, lines, parcels);
    }

    public Delivery excluding(Set<String> facilities) {
        return new Delivery(number, state, phase, group, facility, attempt, facilities, lines, parcels);
    }

    /** It has shipped what it has shipped, and was asked to stop the rest, which is looked for elsewhere. */
    public Delivery stoppedAt(String aFacility) {
        var more = new HashSet<>(excluded);
        more.add(aFacility);
        return excluding(more);
    }

    public boolean isStopped() {
        return facility.map(excluded::contains).orElse(false);
    }

    public Delivery with(List<DeliveryLine> newLines) {
        return new Delivery(number, state, phase, group, facility, attempt, excluded, newLines, parcels);
    }

    public Delivery withParcels(List<Parcel> newParcels) {
        return new Delivery(number, state, phase, group, facility, attempt, excluded, lines, newParcels);
    }
}
