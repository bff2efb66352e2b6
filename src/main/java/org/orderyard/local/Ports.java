package org.orderyard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback: a wanted one must be free, 0 means any. */
public final class Ports {
    private Ports() {}

    static int claim(String what, int wanted, String property) {
        try {
            return bindOnce(wanted);
        } catch (IOException _) {
            throw new CannotStart(taken(what, wanted, property));
        }
    }

    public static int free() {
        return claim("any", 0, "none");
    }

    static String taken(String what, int port, String property) {
        return "port %d (%s) is taken, perhaps by another Orderyard (see `ss -ltnp 'sport = :%d'`): stop what holds it, or start with --%s=<free port>"
                .formatted(port, what, port, property);
    }

    private static int bindOnce(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
