package org.orderyard.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orderyard.Orderyard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(name = "run", description = "Runs the hub from the jar; takes Spring properties as --name=value.")
class RunHub implements Callable<Integer> {
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            Orderyard.main(options.toArray(String[]::new));
            return 0;
        } catch (RuntimeException _) {
            // Boot has said why before it threw.
            return 1;
        }
    }
}
