package org.orderyard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on loopback: a wanted one must be free, 0 means any. */
public final class Ports {
    /** The system gives ports from 32768 on to connections; who asks for a free one binds it a while later. */
    private static final int LOWEST = 16_000;

    private static final int COUNT = 16_000;
    private static final AtomicInteger LAST =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    static int claim(String what, int wanted, String property) {
        try {
            return bindOnce(wanted);
        } catch (IOException _) {
            throw new CannotStart(taken(what, wanted, property));
        }
    }

    /** One that nobody holds, and that nobody here has been given before. */
    public static int free() {
        for (var tries = 0; tries < COUNT; tries++) {
            var port = LOWEST + Math.floorMod(LAST.incrementAndGet(), COUNT);
            if (isFree(port)) return port;
        }
        throw new CannotStart("no port from %d to %d is free".formatted(LOWEST, LOWEST + COUNT - 1));
    }

    static String taken(String what, int port, String property) {
        return "port %d (%s) is taken, perhaps by another Orderyard (see `ss -ltnp 'sport = :%d'`): stop what holds it, or start with --%s=<free port>"
                .formatted(port, what, port, property);
    }

    private static boolean isFree(int port) {
        try {
            return bindOnce(port) == port;
        } catch (IOException _) {
            return false;
        }
    }

    private static int bindOnce(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
