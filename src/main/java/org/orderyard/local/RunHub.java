package org.orderyard.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orderyard.Orderyard;
import org.orderyard.local.process.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the hub from the jar; takes Spring properties as --name=value.")
class RunHub implements Callable<Integer> {
    private static final String HOME = "orderyard.pump.home";

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        // Whoever runs it from another folder means the flows and mappings beside ./yard.
        if (System.getenv("ORDERYARD_PUMP_HOME") == null)
            System.setProperty(HOME, System.getProperty(HOME, Processes.home().toString()));
        try {
            Orderyard.main(options.toArray(String[]::new));
            return 0;
        } catch (RuntimeException _) {
            // Boot has said why before it threw.
            return 1;
        }
    }
}
