package org.orderyard.local.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.orderyard.local.process.HubProcess;
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
            var start = again(servers.hub());
            System.out.println(Machine.here().line());
            answers.forEach(System.out::println);
            System.out.printf("start of the hub %.1f s (is to be at most %d s)%n", start, START);
            servers.close();
            options.tidy(servers, true);
            return answers.stream().allMatch(Questions.Answer::isInTime) && start <= START ? 0 : 1;
        }
    }

    /** @return seconds until the hub answers again */
    private static double again(HubProcess hub) {
        hub.terminate();
        var began = System.nanoTime();
        hub.start();
        return (System.nanoTime() - began) / 1e9;
    }
}
