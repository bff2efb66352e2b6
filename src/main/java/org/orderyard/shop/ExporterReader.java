package org.orderyard.shop;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code exports} of a shop file, over what the shop inherits. */
final class ExporterReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern EVERY = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final int PRIORITY = 100;

    private final Path file;
    private final String name;
    private final int line;
    private final ShopFile.ExportFile given;

    private ExporterReader(Path file, String name, ShopFile.ExportAtLine given) {
        this.file = file;
        this.name = name;
        this.line = given.line();
        this.given = given.export();
    }

    static Map<String, Exporter> read(
            Path file, @Nullable Map<String, ShopFile.ExportAtLine> own, Map<String, Exporter> inherited) {
        var exporters = new LinkedHashMap<>(inherited);
        if (own == null) return exporters;
        own.forEach((name, it) -> {
            if (it.export().off()) exporters.remove(name);
            else exporters.put(name, new ExporterReader(file, name, it).exporter());
        });
        return exporters;
    }

    private Exporter exporter() {
        if (!NAME.matcher(name).matches()) throw unusable("is no name: small letters, digits and -, a letter first");
        if (given.on() == null) throw unusable("has no 'on': what orders have to have reached, such as paid");
        if ((given.at() == null) == (given.every() == null))
            throw unusable("has either 'at', a time of day such as \"06:00\", or 'every', such as 10m");
        return new Exporter(
                name,
                given.on(),
                Optional.ofNullable(given.at()).map(this::time),
                Optional.ofNullable(given.every()).map(this::duration).orElse(Duration.ofDays(1)),
                zone(Optional.ofNullable(given.zone()).orElse("UTC")),
                shape(Optional.ofNullable(given.as()).orElse("file")),
                Optional.ofNullable(given.priority()).orElse(PRIORITY),
                Optional.ofNullable(given.then()),
                facilities(Optional.ofNullable(given.facilities()).orElse(Map.of())),
                "%s:%d".formatted(file, line));
    }

    private LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            throw unusable("'at' is a time of day such as \"06:00\", not '%s'".formatted(text));
        }
    }

    private Duration duration(String text) {
        var match = EVERY.matcher(text);
        if (!match.matches()) throw unusable("'every' is a time such as 30s, 10m, 4h or 1d, not '%s'".formatted(text));
        var n = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw unusable("'zone' is a time zone such as Europe/Berlin, not '%s'".formatted(text));
        }
    }

    private Exporter.Shape shape(String text) {
        return Stream.of(Exporter.Shape.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> unusable("'as' is file, messages or pause, not '%s'".formatted(text)));
    }

    private Map<String, List<String>> facilities(Map<String, List<String>> of) {
        of.forEach((facility, addresses) -> addresses.stream()
                .filter(it -> !ADDRESS.matcher(it).matches())
                .findFirst()
                .ifPresent(it -> {
                    throw unusable("'%s' of facility %s is no e-mail address".formatted(it, facility));
                }));
        return of;
    }

    private UnusableShop unusable(String what) {
        return new UnusableShop(file, line, "exporter '%s': %s".formatted(name, what));
    }
}
