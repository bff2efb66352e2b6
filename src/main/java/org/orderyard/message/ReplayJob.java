package org.orderyard.message;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay of many dead letters.
 *
 * @param wording of the filter by which they were chosen
 * @param query the same, as it stands in an address
 * @param shops whose people see it
 * @param newestLetter what failed later is not in it
 * @param reason kept with each replay; empty: not started yet
 * @param stateBy who brought it into its state
 * @param tolerated what had happened when somebody said to go on anyway
 */
public record ReplayJob(
        long id,
        State state,
        String wording,
        String query,
        List<String> shops,
        int letters,
        long newestLetter,
        ReplayPlan plan,
        ReplayTally tally,
        ReplayTally tolerated,
        String reason,
        String byUser,
        String stateBy,
        String stateReason,
        OffsetDateTime stateAt,
        OffsetDateTime fixedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    public enum State {
        FIXED,
        DRY_RUN,
        RUNNING,
        PAUSED,
        STOPPED,
        CANCELLED,
        DONE;

        public boolean isOver() {
            return this == CANCELLED || this == DONE;
        }
    }
}
