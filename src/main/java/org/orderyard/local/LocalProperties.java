package org.orderyard.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the one-machine hub keeps its things and listens; port 0 picks a free one.
 *
 * @param mailsKept how many captured mails are kept, the newest ones
 */
@ConfigurationProperties(value = "orderyard.local", ignoreUnknownFields = false)
public record LocalProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("5433") int databasePort,
        @DefaultValue("61616") int brokerPort,
        @DefaultValue("2222") int sftpPort,
        @DefaultValue("2525") int mailPort,
        @DefaultValue("10000") int mailsKept) {

    public LocalProperties {
        data = data.toAbsolutePath().normalize();
    }
}
