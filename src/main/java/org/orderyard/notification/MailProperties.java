package org.orderyard.notification;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails go, unless a route says otherwise.
 *
 * @param from who writes for shops that name nobody
 * @param startTls whether the server has to encrypt; only a server on this machine may go without
 */
@ConfigurationProperties("orderyard.mail")
public record MailProperties(
        @DefaultValue("127.0.0.1") String host,

        @DefaultValue("Orderyard <orders@localhost.localdomain>")
        String from,

        @DefaultValue("false") boolean startTls) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    public MailProperties {
        if (!startTls && !THIS_MACHINE.contains(host))
            throw new IllegalArgumentException(
                    "orderyard.mail.host is %s, and orderyard.mail.start-tls is false: mails hold personal data, set it to true"
                            .formatted(host));
    }
}
