package org.orderyard.shop;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All shops of a folder of shop files. */
public final class Shops {
    private final Map<String, Shop> byName;
    private final Path folder;

    private Shops(Path folder, Map<String, Shop> byName) {
        this.folder = folder;
        this.byName = byName;
    }

    /** @throws UnusableShop if a file cannot be used */
    public static Shops load(Path folder) {
        try (var files = Files.list(folder)) {
            var shops = new Inheritance(
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList());
            return new Shops(folder, shops.all().stream().collect(toUnmodifiableMap(Shop::name, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException("Shops are not readable: " + folder.toAbsolutePath(), e);
        }
    }

    /** Where the shop files are, and what they name beside themselves. */
    public Path folder() {
        return folder;
    }

    public Collection<Shop> all() {
        return byName.values();
    }

    public Optional<Shop> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Shop.Channel> channel(String shop, String channel) {
        return named(shop).map(it -> it.channels().get(channel));
    }
}
