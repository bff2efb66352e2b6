package org.orderyard.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long the file of a run can be sent again */
@ConfigurationProperties(value = "orderyard.exports", ignoreUnknownFields = false)
record ExportProperties(@DefaultValue("30d") Duration kept) {}
