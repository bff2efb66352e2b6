package org.orderyard.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.orderyard.local.bench.Bench;
import org.orderyard.local.bench.FileBench;
import org.orderyard.local.bench.SearchBench;
import org.orderyard.local.bench.Torture;
import org.orderyard.local.check.Check;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; every subcommand is a class of its own, listed here. */
@Command(
        name = "yard",
        description = "Orderyard's command line.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunHub.class,
            Prepare.class,
            Check.class,
            UserCommand.class,
            Bench.class,
            FileBench.class,
            SearchBench.class,
            Torture.class
        })
public final class Yard {
    private Yard() {}

    public static void main(String[] args) {
        // Libraries would tell of their work at DEBUG; a hub that is run configures its own logging.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        // What is wrong with a text is a finding, with file and line.
        ((Logger) LoggerFactory.getLogger("org.thymeleaf.TemplateEngine")).setLevel(Level.OFF);
        var code = commandLine().execute(args);
        // Zero may mean a hub that goes on running in other threads.
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Yard());
    }
}
