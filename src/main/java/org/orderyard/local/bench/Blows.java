package org.orderyard.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Kills and starts again, at random; the hub has to come back from everything by itself. */
final class Blows {
    enum Blow {
        HUB_KILLED,
        HUB_TERMINATED,
        BROKER_KILLED,
        DATABASE_KILLED
    }

    private static final List<Blow> DICE = List.of(
            Blow.HUB_KILLED,
            Blow.HUB_KILLED,
            Blow.HUB_KILLED,
            Blow.HUB_KILLED,
            Blow.HUB_TERMINATED,
            Blow.HUB_TERMINATED,
            Blow.BROKER_KILLED,
            Blow.BROKER_KILLED,
            Blow.DATABASE_KILLED,
            Blow.DATABASE_KILLED);

    private final Servers servers;
    private final Random random;
    private final Consumer<String> out;
    private final Map<Blow, Integer> dealt = new EnumMap<>(Blow.class);
    private final List<String> findings = new ArrayList<>();

    Blows(Servers servers, long seed, Consumer<String> out) {
        this.servers = servers;
        this.random = new Random(~seed);
        this.out = out;
    }

    /** Between blows the hub works for 3 to 12 seconds. */
    void deal(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pause(3_000 + random.nextInt(9_000));
            deal(DICE.get(random.nextInt(DICE.size())));
        }
    }

    void deal(Blow blow) {
        if (!servers.hub().process().isAlive()) {
            findings.add("the hub ended by itself before %s".formatted(blow));
            servers.hub().start();
        }
        dealt.merge(blow, 1, Integer::sum);
        out.accept(blow.name().toLowerCase().replace('_', ' '));
        switch (blow) {
            case HUB_KILLED -> {
                servers.hub().kill();
                servers.hub().start();
            }
            case HUB_TERMINATED -> {
                servers.hub().terminate();
                servers.hub().start();
            }
            case BROKER_KILLED -> {
                servers.broker().kill();
                pause(random.nextInt(4_000));
                servers.broker().start();
            }
            case DATABASE_KILLED -> {
                servers.database().kill();
                pause(random.nextInt(4_000));
                servers.database().start();
            }
        }
    }

    Map<Blow, Integer> dealt() {
        return dealt;
    }

    List<String> findings() {
        return findings;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
