package org.orderyard.console.endpoints;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, or a queue of our own broker that something leaves for.
 *
 * @param way in, out, or both
 * @param state why its light is as it is, in one sentence
 * @param inHour messages of the last hour, in and out
 * @param failedHour dead letters of the last hour
 * @param backlog documents that wait to leave
 * @param backlogSince since when the oldest of them waits
 * @param isEndpoint whether it has a page and a switch
 */
public record EndpointRow(
        String name,
        String description,
        String way,
        Light light,
        String state,
        @Nullable OffsetDateTime last,
        long inHour,
        long failedHour,
        long backlog,
        @Nullable OffsetDateTime backlogSince,
        boolean isEndpoint) {}
