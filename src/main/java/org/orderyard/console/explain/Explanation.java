package org.orderyard.console.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Why an order stands where it stands.
 *
 * @param means what the flow says of the state
 * @param moving whether nothing is wrong: it is finished, or somebody works on it
 * @param reasons the most blocking first
 * @param at when that was found out
 */
public record Explanation(
        long number,
        String phase,
        String state,
        OffsetDateTime since,
        String means,
        boolean moving,
        List<Reason> reasons,
        OffsetDateTime at) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** How the panel looks. */
    @JsonIgnore
    public String tone() {
        return moving || reasons.isEmpty() ? "move" : reasons.getFirst().kind().tone();
    }

    /** What the person who asks can do about it, best first. */
    @JsonIgnore
    public List<String> actions() {
        return reasons.stream()
                .flatMap(it -> it.ways().stream())
                .filter(it -> it.action() != null && it.allowed())
                .map(Way::action)
                .distinct()
                .toList();
    }
}
