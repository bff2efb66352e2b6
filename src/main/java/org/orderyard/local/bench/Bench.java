package org.orderyard.local.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orderyard.local.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Drives whole lifecycles through the real queues of a hub with servers of its own, and says how fast.")
public final class Bench implements Callable<Integer> {
    @Option(names = "--seconds", defaultValue = "60", description = "Length of each measured stretch. Default: 60")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "30", description = "Seconds before the first one. Default: 30")
    private int warmup;

    @Option(names = "--window", defaultValue = "1000", description = "Orders on their way at full load. Default: 1000")
    private int window;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Orders a second of the paced stretch. Default: half of what was measured")
    private double rate;

    @Option(
            names = "--poison",
            description = "Measures full load again with one unreadable message in a hundred, and once more without.")
    private boolean hasPoison;

    @Option(names = "--json", description = "File for the figures.")
    private @Nullable Path json;

    @Mixin
    private ServersOptions options = new ServersOptions();

    @Override
    public Integer call() throws Exception {
        var plan = new BenchRun.Plan(Duration.ofSeconds(warmup), Duration.ofSeconds(seconds), window, rate, hasPoison);
        Clock.say("starting PostgreSQL, Artemis and the hub in " + options.folder());
        try (var servers = options.start()) {
            var figures = new BenchRun(servers, plan, Clock::say).run();
            System.out.println(figures.lines());
            if (json != null) figures.write(json);
            servers.close();
            options.tidy(servers, figures.findings().isEmpty());
            return figures.findings().isEmpty() ? 0 : 1;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
