package org.orderyard.console.codes;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.intake.CodeDesk;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Permission;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** What people change about codes; who may, and whether it means anything. */
@Component
class CodeChanges {
    private static final int LONGEST = 200;

    private final CodeDesk desk;
    private final Endpoints endpoints;
    private final Shops shops;

    CodeChanges(CodeDesk desk, Endpoints endpoints, Shops shops) {
        this.desk = desk;
        this.endpoints = endpoints;
        this.shops = shops;
    }

    /**
     * @param shop absent or empty: every one
     * @param value what the code is called here; absent where a code is removed
     */
    record Wish(
            @Nullable String shop,
            @Nullable String partner,
            @Nullable String kind,
            @Nullable String code,
            @Nullable String value) {}

    /** @param released dead letters that go on */
    record Added(String key, String value, int released) {}

    Added add(Wish wish, Person person) {
        var name = name(wish, person);
        var value = value(name, wish);
        return new Added(name.key(), value, desk.add(name, value, person.getUsername()));
    }

    CodeName remove(Wish wish, Person person) {
        var name = name(wish, person);
        if (!desk.remove(name, person.getUsername())) throw new Missing("Nobody added %s".formatted(name.key()));
        return name;
    }

    Set<String> partners() {
        return endpoints.all().stream().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that the person may add codes for; the empty one is every shop. */
    Set<String> shops(Person person) {
        var own = shops.all().stream().map(Shop::name).filter(person::isFor);
        return Stream.concat(own, person.isForAllShops() ? Stream.of("") : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the hub knows a handful of words, any other one would kill the next message. */
    String value(CodeName name, Wish wish) {
        var value = text("value", wish.value());
        var known = values(name.shop(), name.partner(), name.kind());
        if (!known.isEmpty() && !known.contains(value))
            throw new BadParameter("value: '%s' is no %s that the hub knows; there are %s"
                    .formatted(value, name.kind().word(), known));
        return value;
    }

    /** What a code may be called here; empty: anything. */
    Set<String> values(String shop, String partner, CodeKind kind) {
        if (kind != CodeKind.FACILITY) return desk.values(partner, kind);
        return shops.all().stream()
                .filter(it -> shop.isEmpty() || it.name().equals(shop))
                .flatMap(it -> it.facilities().stream())
                .map(Facility::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    CodeName name(Wish wish, Person person) {
        if (!person.may(Permission.CONFIGURE))
            throw new Denied("Changing codes needs permission %s".formatted(Permission.CONFIGURE));
        var shop = Optional.ofNullable(wish.shop()).orElse("").strip();
        return new CodeName(
                among("shop", shop, shops(person)),
                among("partner", text("partner", wish.partner()), partners()),
                kind(text("kind", wish.kind())),
                text("code", wish.code()));
    }

    static CodeKind kind(String word) {
        try {
            return CodeKind.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter("kind: " + unknown.getMessage());
        }
    }

    private static String among(String what, String value, Set<String> known) {
        if (!known.contains(value))
            throw new BadParameter("%s: there is no '%s'; there %s".formatted(what, value, those(known)));
        return value;
    }

    private static String those(Set<String> known) {
        var named = known.stream().filter(it -> !it.isEmpty()).toList();
        var every = known.contains("") ? ", or none for every one" : "";
        return (named.size() == 1 ? "is " : "are ") + String.join(", ", named) + every;
    }

    private static String text(String what, @Nullable String value) {
        var text = Optional.ofNullable(value).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0)
            throw new BadParameter("%s has 1 to %d characters".formatted(what, LONGEST));
        return text;
    }
}
