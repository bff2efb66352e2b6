package org.orderyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The SFTP server of a hub on one machine: partners put files below {@code data/sftp}, the hub polls it as it would any other. No
 * shell, no forwarding, one user; the host key is kept, and known to the hub's own routes.
 */
public final class SftpServer implements AutoCloseable {
    public static final String USER = "partner";

    private final SshServer server;

    private SftpServer(SshServer server) {
        this.server = server;
    }

    static SftpServer start(DataFolder data, Secrets secrets, int wantedPort) {
        var port = Listener.SFTP.claim(wantedPort);
        var password = secrets.of("sftp").getLast();
        try {
            var root =
                    Files.createDirectories(data.path("sftp").resolve("orders")).getParent();
            var server = SshServer.setUpDefaultServer();
            var keys = new SimpleGeneratorHostKeyProvider(data.path("secrets").resolve("sftp-host-key"));
            keys.setAlgorithm("EC");
            keys.setKeySize(256);
            server.setHost("127.0.0.1");
            server.setPort(port);
            server.setKeyPairProvider(keys);
            server.setPasswordAuthenticator((user, given, _) ->
                    USER.equals(user) && MessageDigest.isEqual(given.getBytes(), password.getBytes()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(root));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            makeKnown(data, port, keys.loadKeys(null).iterator().next());
            return new SftpServer(server);
        } catch (IOException e) {
            throw new CannotStart(
                    "The SFTP server in %s does not start (%s)".formatted(data.path("sftp"), e.getMessage()), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For this server only; other lines are other people's. */
    private static void makeKnown(DataFolder data, int port, KeyPair key) throws IOException {
        var file = data.path("known-hosts");
        var host = port == 22 ? "localhost " : "[localhost]:%d ".formatted(port);
        var others = Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(it -> !it.startsWith(host))
                        .toList()
                : List.<String>of();
        var lines = new ArrayList<>(others);
        lines.add(host + PublicKeyEntry.toString(key.getPublic()));
        Files.write(file, lines);
    }
}
