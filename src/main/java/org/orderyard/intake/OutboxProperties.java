package org.orderyard.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param courierEvery how often a courier who found nothing looks again
 * @param courierLease how long a document that a courier took is his; one delivery has to be over by then
 */
@ConfigurationProperties(value = "orderyard.outbox", ignoreUnknownFields = false)
public record OutboxProperties(
        @DefaultValue("500ms") Duration courierEvery,
        @DefaultValue("2m") Duration courierLease) {}
