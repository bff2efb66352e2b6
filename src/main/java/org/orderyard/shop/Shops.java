package org.orderyard.shop;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All shops of a folder of shop files. */
public final class Shops {
    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(ShopFile.class);
    private final Map<String, Shop> byName;

    private final Path folder;

    private Shops(Path folder, Map<String, Shop> byName) {
        this.folder = folder;
        this.byName = byName;
    }

    public static Shops load(Path folder) {
        try (var files = Files.list(folder)) {
            return new Shops(
                    folder,
                    files.filter(it -> it.toString().endsWith(".yaml"))
                            .map(Shops::read)
                            .collect(toUnmodifiableMap(Shop::name, Function.identity())));
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

    private static Shop read(Path file) {
        try {
            return YAML.<ShopFile>readValue(file.toFile()).toShop();
        } catch (IOException e) {
            throw new UncheckedIOException("Not usable as a shop: " + file, e);
        }
    }

    private record ShopFile(
            @JsonProperty(required = true) String shop,
            @JsonProperty(required = true) String currency,
            @JsonProperty(required = true) Map<String, ChannelFile> channels,
            @Nullable List<FacilityFile> facilities) {
        Shop toShop() {
            return new Shop(
                    shop,
                    currency,
                    channels.entrySet().stream()
                            .collect(toUnmodifiableMap(
                                    Map.Entry::getKey, it -> it.getValue().toChannel(it.getKey()))),
                    Optional.ofNullable(facilities).orElse(List.of()).stream()
                            .map(FacilityFile::toFacility)
                            .toList());
        }
    }

    private record FacilityFile(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            int priority,
            @Nullable String openingStock) {
        Shop.Facility toFacility() {
            return new Shop.Facility(code, name, priority, Optional.ofNullable(openingStock));
        }
    }

    private record ChannelFile(
            @JsonProperty(required = true) String flow,
            @Nullable Map<String, String> settings) {
        Shop.Channel toChannel(String name) {
            return new Shop.Channel(name, flow, settings == null ? Map.of() : settings);
        }
    }
}
