package org.orderyard.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When staff is told of open dead letters: once a day.
 *
 * @param console address of the console as the staff reaches it, for links; empty: they are paths
 */
@ConfigurationProperties(value = "orderyard.digest", ignoreUnknownFields = false)
record DigestProperties(
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("") String console) {}
