package org.orderyard.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.orderyard.local.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description =
                "Kills hub, broker and database at random under load, then proves that nothing was lost or doubled.")
public final class Torture implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "10", description = "How long. Default: 10")
    private double minutes;

    @Option(
            names = "--seed",
            description = "Of what partners do and when it hits; the moments themselves are never the same.")
    private @Nullable Long seed;

    @Option(names = "--rate", defaultValue = "60", description = "Orders a second. Default: 60")
    private double rate;

    @Mixin
    private ServersOptions options = new ServersOptions();

    @Override
    public Integer call() {
        var chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        Clock.say("seed %d, in %s".formatted(chosen, options.folder()));
        try (var servers = options.start()) {
            var findings = torture(servers, chosen);
            findings.forEach(it -> System.out.println("FINDING  " + it));
            System.out.printf(
                    "seed %d: %s%n", chosen, findings.isEmpty() ? "no finding" : findings.size() + " findings");
            servers.close();
            options.tidy(servers, findings.isEmpty());
            return findings.isEmpty() ? 0 : 1;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private List<String> torture(Servers servers, long chosen) {
        var mischief = new Mischief(chosen, rate, Long.MAX_VALUE);
        var blows = new Blows(servers, chosen, Clock::say);
        try (var storm = new Storm(servers, mischief, Clock::say).begin()) {
            blows.deal(Duration.ofMillis((long) (minutes * 60_000)));
            mischief.end();
            var findings = new ArrayList<>(blows.findings());
            findings.addAll(storm.findings(Duration.ofMinutes(3)));
            System.out.printf(
                    "%,d orders placed, %,d requests with effect, kills and stops: %s%n",
                    mischief.placed(), mischief.effects().size(), blows.dealt());
            return findings;
        }
    }
}
