package org.orderyard.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.orderyard.shop.EndpointSecrets;

/**
 * The secrets under {@code data/secrets}: one file per endpoint (a secret a line, two while one replaces the other),
 * and {@code postgres} and {@code artemis} with lines of {@code user=password}.
 */
public final class Secrets implements EndpointSecrets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    private final Path folder;

    public Secrets(DataFolder data) {
        this.folder = data.path("secrets");
    }

    @Override
    public List<String> of(String endpoint) {
        // The name may come from a URL: it must not leave the folder.
        if (!NAME.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("Endpoint name " + endpoint);
        }
        return file(endpoint).linesOr(() -> List.of(SecretFile.newSecret()));
    }

    public Map<String, String> passwords(String server, String... users) {
        var lines = file(server)
                .linesOr(() -> List.of(users).stream()
                        .map(user -> user + "=" + SecretFile.newSecret())
                        .toList());
        var passwords = new HashMap<String, String>();
        lines.stream().map(line -> line.split("=", 2)).forEach(pair -> passwords.put(pair[0], pair[1]));
        return Map.copyOf(passwords);
    }

    private SecretFile file(String name) {
        return new SecretFile(folder.resolve(name));
    }
}
