package org.orderyard.local.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.local.process.HubProcess;
import org.orderyard.local.process.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench-search",
        mixinStandardHelpOptions = true,
        description =
                "Fills a hub with orders by SQL, and says how long the console takes to find and show them, and the"
                        + " hub to start.")
public final class SearchBench implements Callable<Integer> {
    private static final int START = 15;

    @Option(names = "--orders", defaultValue = "1000000", description = "Orders to search. Default: 1000000")
    private int orders;

    @Option(names = "--requests", defaultValue = "200", description = "Requests of each kind. Default: 200")
    private int requests;

    @Option(
            names = "--starts",
            defaultValue = "3",
            description = "How often the hub is started, and if ./yard prepare was called as often with what that left;"
                    + " the middle one counts. Default: 3")
    private int starts;

    @Mixin
    private ServersOptions options = new ServersOptions();

    @Override
    public Integer call() throws Exception {
        Clock.say("starting PostgreSQL, Artemis and the hub in " + options.folder());
        try (var servers = options.start()) {
            try (var connection = servers.database().connection()) {
                Million.fill(connection, orders, Clock::say);
            }
            List<Questions.Answer> answers = new Questions(servers.hub().url(), orders, requests).ask();
            System.out.println(Machine.here().line());
            answers.forEach(System.out::println);
            var isInTime = startsInTime("start of the hub", servers.hub());
            if (Program.isPrepared()) {
                servers.hub().withJvm(Program.USE_WHAT_IS_PREPARED);
                isInTime = startsInTime("start of the hub, prepared", servers.hub());
            }
            servers.close();
            options.tidy(servers, true);
            return answers.stream().allMatch(Questions.Answer::isInTime) && isInTime ? 0 : 1;
        }
    }

    private boolean startsInTime(String what, HubProcess hub) {
        var seconds = Stream.generate(() -> again(hub)).limit(starts).sorted().toList();
        System.out.printf("%s %s s (the middle one is to be at most %d s)%n", what, inWords(seconds), START);
        return seconds.get(starts / 2) <= START;
    }

    private static String inWords(List<Double> seconds) {
        return seconds.stream().map("%.1f"::formatted).collect(Collectors.joining(", "));
    }

    /** @return seconds until the hub answers again */
    private static double again(HubProcess hub) {
        hub.terminate();
        var began = System.nanoTime();
        hub.start();
        return (System.nanoTime() - began) / 1e9;
    }
}
