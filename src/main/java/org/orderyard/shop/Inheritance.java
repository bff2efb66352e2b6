package org.orderyard.shop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.ShopFile.ChannelFile;

/** What shops take over from their parents: currency, channels, rules, notices, brokering and exporters; facilities are each shop's own. */
final class Inheritance {
    private record Read(Path file, ShopFile shop) {}

    private final Map<String, Read> read = new LinkedHashMap<>();

    Inheritance(List<Path> files) {
        for (var file : files) {
            var shop = ShopReader.read(file);
            if (read.put(shop.shop(), new Read(file, shop)) != null)
                throw new UnusableShop(file, 1, "another file describes shop '%s' too".formatted(shop.shop()));
        }
    }

    List<Shop> all() {
        return read.values().stream().map(it -> shop(it, Set.of())).toList();
    }

    private Shop shop(Read one, Set<String> below) {
        var file = one.shop();
        var parent =
                Optional.ofNullable(file.parent()).map(it -> shop(parent(one, it, below), and(below, file.shop())));
        var currency = Optional.ofNullable(file.currency()).or(() -> parent.map(Shop::currency));
        return new Shop(
                file.shop(),
                one.file(),
                currency.orElseThrow(() -> new UnusableShop(one.file(), 1, "'currency' is missing")),
                channels(one, parent.map(Shop::channels).orElse(Map.of())),
                FacilityFiles.facilities(one.file(), orNone(file.facilities())),
                FacilityFiles.brokering(
                        one.file(),
                        Optional.ofNullable(file.brokering()),
                        parent.map(Shop::brokering).orElse(Brokering.DEFAULT)),
                mails(one, parent.map(Shop::mails).orElse(MailSettings.NONE)),
                ExporterReader.read(
                        one.file(), file.exports(), parent.map(Shop::exporters).orElse(Map.of())));
    }

    private static MailSettings mails(Read one, MailSettings inherited) {
        try {
            return Optional.ofNullable(one.shop().mails()).map(inherited::with).orElse(inherited);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableShop(one.file(), 1, String.valueOf(wrong.getMessage()));
        }
    }

    private Read parent(Read child, String name, Set<String> below) {
        if (name.equals(child.shop().shop()) || below.contains(name))
            throw new UnusableShop(child.file(), 1, "shop '%s' is its own ancestor".formatted(name));
        return Optional.ofNullable(read.get(name))
                .orElseThrow(() -> new UnusableShop(
                        child.file(),
                        1,
                        "there is no shop '%s' to be the parent; there are %s".formatted(name, read.keySet())));
    }

    private static Map<String, Shop.Channel> channels(Read one, Map<String, Shop.Channel> inherited) {
        var channels = new LinkedHashMap<>(inherited);
        var own = one.shop().channels();
        if (own != null)
            own.forEach((name, file) ->
                    channels.put(name, channel(one, name, file, Optional.ofNullable(inherited.get(name)))));
        return channels;
    }

    private static Shop.Channel channel(Read one, String name, ChannelFile file, Optional<Shop.Channel> inherited) {
        var flow = Optional.ofNullable(file.flow()).or(() -> inherited.map(Shop.Channel::flow));
        var notices = notices(one, file.notices()).or(() -> inherited.map(Shop.Channel::notices));
        var writtenBack = notices(one, file.writeBack()).or(() -> inherited.map(Shop.Channel::writtenBack));
        return new Shop.Channel(
                name,
                flow.orElseThrow(() -> new UnusableShop(one.file(), 1, "channel '%s' has no 'flow'".formatted(name))),
                merged(
                        inherited.map(Shop.Channel::begins).orElse(List.of()),
                        ShopReader.begins(one.file(), file.begins())),
                notices.orElse(EnumSet.allOf(Notice.class)),
                writtenBack.orElse(Set.of()));
    }

    private static Optional<Set<Notice>> notices(Read one, ShopFile.@Nullable WordsAtLine words) {
        return Optional.ofNullable(words).map(it -> ShopReader.notices(one.file(), it));
    }

    /** Protected rules go first, whoever inherits them; then a shop's own; then the others of its parent. */
    private static List<Beginning> merged(List<Beginning> inherited, List<Beginning> own) {
        return Stream.of(
                        inherited.stream().filter(Beginning::isProtected),
                        own.stream(),
                        inherited.stream().filter(it -> !it.isProtected()))
                .flatMap(it -> it)
                .toList();
    }

    private static Set<String> and(Set<String> names, String another) {
        var more = new LinkedHashSet<>(names);
        more.add(another);
        return more;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }
}
