package org.orderyard.local.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.orderyard.local.process.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks flows, mappings with their samples, routes and shops; starts nothing. Exit code 1 if"
                + " something is wrong.")
public final class Check implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "Where flows/, mappings/, routes/ and shops/ are. Default: where ./yard is")
    private Path folder = Processes.home();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (var name : Inspection.FOLDERS)
            if (!Files.isDirectory(folder.resolve(name))) {
                err("yard: %s has no folder %s/".formatted(folder, name));
                return 1;
            }
        var inspection = Inspection.of(folder);
        inspection.findings().forEach(it -> spec.commandLine().getOut().println(it));
        inspection.checked().forEach(it -> spec.commandLine().getOut().println(it));
        spec.commandLine().getOut().println(inspection.isSound() ? "all is well" : inspection.errors() + " to correct");
        return inspection.isSound() ? 0 : 1;
    }

    private void err(String line) {
        spec.commandLine().getErr().println(line);
    }
}
