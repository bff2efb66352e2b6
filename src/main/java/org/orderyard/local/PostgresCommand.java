package org.orderyard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs; as root inside a user namespace, since PostgreSQL refuses to run as root. */
record PostgresCommand(Path home) {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    void run(String program, String... arguments) {
        var command = new ArrayList<>(ROOT ? List.of("unshare", "-U") : List.<String>of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(program, command);
    }

    /** Output goes to a file: a server keeps the pipe of its starter open, and reading would never end. */
    private static void execute(String program, List<String> command) {
        try {
            var output = Files.createTempFile(program, ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            var code = builder.start().waitFor();
            var said = Files.readString(output).strip().replaceAll("\\s*\\n\\s*", "; ");
            Files.delete(output);
            if (code != 0) {
                throw failed(program, said);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's %s does not run (%s)".formatted(program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while running PostgreSQL's " + program, e);
        }
    }

    private static CannotStart failed(String program, String said) {
        return said.contains("unshare")
                ? new CannotStart(
                        "PostgreSQL does not run as root and this machine refuses `unshare -U` (%s): start as another user"
                                .formatted(said))
                : new CannotStart("PostgreSQL's %s failed: %s".formatted(program, said));
    }
}
