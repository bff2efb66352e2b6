package org.orderyard.local.partners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Puts files on the hub's SFTP server, whose key is known: under a name that nobody reads, and then renamed. */
record Uploads(Contacts contacts, SshClient ssh) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    Uploads {
        ssh.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, contacts.knownHosts()));
    }

    void put(String folder, String name, String text) throws IOException {
        var whole = "/%s/%s".formatted(folder, name);
        try (var session = session()) {
            try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                try (var file = sftp.write(whole + ".part")) {
                    file.write(text.getBytes(StandardCharsets.UTF_8));
                }
                sftp.rename(whole + ".part", whole);
                // A channel, and then a connection, that just breaks off makes the server complain.
                sftp.getClientChannel().close(false).await(PATIENCE);
            }
            session.close(false).await(PATIENCE);
        }
    }

    private ClientSession session() throws IOException {
        var session = ssh.connect(
                        Contacts.USER,
                        contacts.sftp().getHostString(),
                        contacts.sftp().getPort())
                .verify(PATIENCE)
                .getSession();
        session.addPasswordIdentity(contacts.secret("sftp"));
        session.auth().verify(PATIENCE);
        return session;
    }
}
