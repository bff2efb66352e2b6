package org.orderyard.local;

import java.util.ArrayList;
import java.util.List;
import org.orderyard.Orderyard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(name = "run", description = "Runs the hub from the jar; takes Spring properties as --name=value.")
class RunHub implements Runnable {
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public void run() {
        Orderyard.main(options.toArray(String[]::new));
    }
}
