package org.orderyard.local;

import java.io.IOException;
import org.springframework.core.env.Environment;

/** What listens on loopback, and the property that gives its port; 0 means any that is free. */
enum Listener {
    HTTP("HTTP", "server.port"),
    DATABASE("PostgreSQL", "orderyard.local.database-port"),
    BROKER("Artemis", "orderyard.local.broker-port"),
    SFTP("SFTP", "orderyard.local.sftp-port"),
    MAIL("captured mails", "orderyard.local.mail-port");

    private final String what;
    private final String property;

    Listener(String what, String property) {
        this.what = what;
        this.property = property;
    }

    /**
     * Before anything is started: a taken port that is found late costs the wait for all that comes before it. Not the database's, which
     * a hub that was killed may have left running.
     */
    static void demandFreePorts(LocalProperties properties, Environment environment) {
        HTTP.claim(environment.getProperty(HTTP.property, Integer.class, 8080));
        BROKER.claim(properties.brokerPort());
        SFTP.claim(properties.sftpPort());
        MAIL.claim(properties.mailPort());
    }

    /**
     * @return the port to listen on
     * @throws CannotStart if somebody else holds it
     */
    int claim(int wanted) {
        try {
            return Ports.bindOnce(wanted);
        } catch (IOException _) {
            throw new CannotStart(taken(wanted));
        }
    }

    String taken(int port) {
        return "port %d (%s) is taken, perhaps by another Orderyard (see `ss -ltnp 'sport = :%d'`): stop what holds it, or start with --%s=<free port>"
                .formatted(port, what, port, property);
    }
}
