package org.orderyard.local.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.orderyard.local.process.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench-file",
        mixinStandardHelpOptions = true,
        description = "Puts large CSV files into a hub that has orders of other partners to do, and says how long each"
                + " takes.")
public final class FileBench implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "100000", description = "Rows of the file. Default: 100000")
    private int rows;

    @Option(
            names = "--files",
            defaultValue = "2",
            description =
                    "How many such files, one after another: the first meets a hub that has just started. Default: 2")
    private int files;

    @Option(names = "--rate", defaultValue = "50", description = "Orders a second of the others. Default: 50")
    private double rate;

    @Option(names = "--heap", defaultValue = "256m", description = "Of the hub. Default: 256m")
    private String heap = "256m";

    @Mixin
    private ServersOptions options = new ServersOptions();

    @Override
    public Integer call() throws Exception {
        var routes = Processes.home().resolve("routes");
        options.with("camel.main.routes-include-pattern", pattern(routes) + "," + file(routes));
        options.withJvm("-Xmx" + heap);
        Clock.say("starting PostgreSQL, Artemis and the hub in " + options.folder());
        try (var servers = options.start()) {
            var findings = new FileRun(servers, rows, files, rate, Clock::say).run();
            findings.forEach(System.out::println);
            servers.close();
            options.tidy(servers, findings.isEmpty());
            return findings.isEmpty() ? 0 : 1;
        }
    }

    private static String pattern(Path routes) {
        return "file:%s/*.yaml".formatted(routes);
    }

    private static String file(Path routes) {
        return "file:%s/local/csv-orders-files.yaml".formatted(routes);
    }
}
