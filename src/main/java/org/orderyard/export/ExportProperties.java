package org.orderyard.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long the file of a run can be sent again */
@ConfigurationProperties("orderyard.exports")
record ExportProperties(@DefaultValue("30d") Duration kept) {}
