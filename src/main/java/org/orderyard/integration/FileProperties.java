package org.orderyard.integration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a file belongs to the node that reads it, unless that renews it; then another node takes over
 * @param kept how long it is known what became of every record of a file
 * @param again when a file is tried again that could not be read now
 */
@ConfigurationProperties("orderyard.files")
record FileProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration again,
        @DefaultValue("90d") Duration kept) {}
