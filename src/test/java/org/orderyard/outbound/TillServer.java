package org.orderyard.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's SFTP server whose line breaks off in the middle of the first file that is fetched, and which may lock the hub out. */
final class TillServer implements SftpEventListener {
    private static final long ENOUGH = 32_768;

    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Semaphore line = new Semaphore(1);
    private final Path home;
    private final SshServer server;
    private volatile boolean isLocked;

    TillServer() {
        try {
            var data = Files.createDirectories(Path.of("target/test-data").toAbsolutePath());
            home = Files.createTempDirectory(data, "till");
            Files.createDirectories(home.resolve("files"));
            server = started(home.resolve("files"), home.resolve("known-hosts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    Path knownHosts() {
        return home.resolve("known-hosts");
    }

    Path folder() {
        return home.resolve("files/out");
    }

    /** How often the line broke off. */
    int broken() {
        return broken.get();
    }

    /** Lets nobody in any more, and throws out who is there. */
    void lock() throws IOException {
        isLocked = true;
        for (var session : server.getActiveSessions()) session.close();
    }

    void unlock() {
        isLocked = false;
    }

    /** Whoever writes a result waits until {@link #goOn()}. */
    void hang() {
        line.drainPermits();
    }

    void goOn() {
        line.release();
    }

    /** Whether somebody waits. */
    boolean hangs() {
        return line.hasQueuedThreads();
    }

    /** How often a password was refused. */
    int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void reading(
            ServerSession session,
            String remoteHandle,
            FileHandle localHandle,
            long offset,
            byte[] data,
            int dataOffset,
            int dataLen)
            throws IOException {
        if (offset >= ENOUGH && broken.compareAndSet(0, 1)) {
            session.close(true);
            throw new IOException("the line is dead");
        }
    }

    @Override
    public void opening(ServerSession session, String remoteHandle, Handle localHandle) {
        if (!localHandle.getFile().toString().contains("results")) return;
        line.acquireUninterruptibly();
        line.release();
    }

    private boolean letsIn() {
        if (isLocked) turnedAway.incrementAndGet();
        return !isLocked;
    }

    private SshServer started(Path files, Path knownHosts) throws IOException {
        var key = key();
        var server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((_, _, _) -> letsIn());
        server.setFileSystemFactory(new VirtualFileSystemFactory(files));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(this);
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        Files.writeString(
                knownHosts,
                "[localhost]:%d %s%n".formatted(server.getPort(), PublicKeyEntry.toString(key.getPublic())));
        return server;
    }

    private static KeyPair key() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
