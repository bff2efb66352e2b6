package org.orderyard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on loopback. */
public final class Ports {
    /** The system gives ports from 32768 on to connections; who asks for a free one binds it a while later. */
    private static final int LOWEST = 16_000;

    private static final int COUNT = 16_000;
    private static final AtomicInteger LAST =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** One that nobody holds, and that nobody here has been given before. */
    public static int free() {
        for (var tries = 0; tries < COUNT; tries++) {
            var port = LOWEST + Math.floorMod(LAST.incrementAndGet(), COUNT);
            if (isFree(port)) return port;
        }
        throw new CannotStart("no port from %d to %d is free".formatted(LOWEST, LOWEST + COUNT - 1));
    }

    private static boolean isFree(int port) {
        try {
            return bindOnce(port) == port;
        } catch (IOException _) {
            return false;
        }
    }

    static int bindOnce(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
