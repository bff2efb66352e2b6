package org.orderyard.flow;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lifecycle, as its file says it.
 *
 * @param checksum of the file; a version is published once and never changes
 * @param source where in the file things stand
 * @param commands the commands that adapters may say (such as {@code DeliveryUpdate.shipped}) to the flow's own events
 * @param facts events that happened in the world: never refused, a contradiction opens a conflict case
 * @param starts events by which the hub starts something: held back by holds that block them
 * @param holds by kind, the events that an open hold of this kind blocks
 * @param notices who is told of what; empty: the channel is told of everything
 * @param milestones what orders pass on their way, by name; apart from states, which may come and go
 * @param rollup after every change of a delivery, the first that holds moves the order
 */
public record Flow(
        String name,
        int version,
        String checksum,
        Source source,
        Map<String, String> commands,
        Set<String> facts,
        Set<String> starts,
        Map<String, HoldKind> holds,
        Machine order,
        List<Choice> rollup,
        Machine delivery,
        List<Job> jobs,
        Map<String, Action> actions,
        Map<String, Set<Told>> notices,
        Map<String, Milestone> milestones) {

    /** @param blocks hub-started events that wait while such a hold is open */
    public record HoldKind(Set<String> blocks, String means) {}

    /** Raises an event, again and again, for what is in one of the states. */
    public record Job(String name, Duration every, Set<String> orders, Set<String> deliveries, String event) {}

    /** What people may do by hand. */
    public record Action(String event, String permission, String label) {}

    /** Reached when the order, or one of its deliveries, comes into one of these states for the first time. */
    public record Milestone(Set<String> orders, Set<String> deliveries) {}

    /** Who may be told of a notice. */
    public enum Told {
        CHANNEL,
        CUSTOMER,
        STAFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Set<Told> told(String notice) {
        return notices.isEmpty() ? Set.of(Told.CHANNEL) : notices.getOrDefault(notice, Set.of());
    }

    /** The milestones that are reached in a state of the order, or of a delivery. */
    public List<String> milestonesIn(String state, boolean isOfDelivery) {
        return milestones.entrySet().stream()
                .filter(it -> (isOfDelivery
                                ? it.getValue().deliveries()
                                : it.getValue().orders())
                        .contains(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<String> eventFor(String command) {
        return Optional.ofNullable(commands.get(command));
    }

    /** Whether a state says what the event does there. */
    public boolean provides(String state, Event event) {
        return machine(event).transition(state, event.name()).isPresent();
    }

    public Machine machine(Event event) {
        return event.delivery().isPresent() ? delivery : order;
    }

    public String id() {
        return name + " " + version;
    }

    /** A published version never changes, so that these three tell flows apart; engines look flows up for every message. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flow it
                && version == it.version
                && checksum.equals(it.checksum)
                && name.equals(it.name);
    }

    @Override
    public int hashCode() {
        return checksum.hashCode();
    }
}
