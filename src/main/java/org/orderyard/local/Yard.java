package org.orderyard.local;

import org.orderyard.local.bench.Bench;
import org.orderyard.local.bench.Torture;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; every subcommand is a class of its own, listed here. */
@Command(
        name = "yard",
        description = "Orderyard's command line.",
        mixinStandardHelpOptions = true,
        subcommands = {RunHub.class, UserCommand.class, Bench.class, Torture.class})
public final class Yard {
    private Yard() {}

    public static void main(String[] args) {
        var code = new CommandLine(new Yard()).execute(args);
        // Zero may mean a hub that goes on running in other threads.
        if (code != 0) {
            System.exit(code);
        }
    }
}
