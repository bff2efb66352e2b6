package org.orderyard.local;

import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that delivers nothing: every mail becomes a file before its sender is told that it was taken. */
public final class MailCatcher implements AutoCloseable {
    private static final int LARGEST = 25 * 1024 * 1024;

    private final SMTPServer server;
    private final int port;

    private MailCatcher(SMTPServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static MailCatcher start(DataFolder data, int wantedPort, int kept) {
        var port = Listener.MAIL.claim(wantedPort);
        var mails = CaughtMails.in(data.path("mail"), kept);
        var server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Orderyard catches mails")
                .maxMessageSize(LARGEST)
                .maxConnections(20)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(_ -> new CaughtMail(mails))
                .build();
        server.start();
        return new MailCatcher(server, port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
