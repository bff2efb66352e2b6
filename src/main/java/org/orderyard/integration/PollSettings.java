package org.orderyard.integration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a list is read and from where.
 *
 * @param start what changed before is never asked for
 * @param overlap how much further back than the watermark is asked: what a partner's list shows late
 */
record PollSettings(Duration every, Duration overlap, Instant start, Clock clock) {}
