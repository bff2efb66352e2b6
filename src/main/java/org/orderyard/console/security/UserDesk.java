package org.orderyard.console.security;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Role;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.User;
import org.orderyard.shop.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/** Lets people in and changes what they may; every change is written down. */
@Component
class UserDesk {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Users users;
    private final Shops shops;
    private final PasswordEncoder encoder;
    private final Audit audit;

    UserDesk(Users users, Shops shops, PasswordEncoder encoder, Audit audit) {
        this.users = users;
        this.shops = shops;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** @param shop absent: all of them */
    record NewUser(String name, String role, @Nullable String shop) {
        NewUser {
            if (name == null || role == null) throw new IllegalArgumentException("A user has a name and a role");
        }
    }

    /** @param role the bundle that has just these permissions; else the permissions themselves */
    record Row(String name, String role, String shops, boolean active, OffsetDateTime since) {}

    /** Those whom the person may let in: whoever is for some shops only has to do with nobody else's people. */
    List<Row> all(Person by) {
        return users.all().stream()
                .filter(it -> isTheirs(it.user(), by))
                .map(it -> new Row(
                        it.user().name(),
                        role(it.user()),
                        it.user().isForAllShops()
                                ? "all"
                                : String.join(", ", it.user().shops()),
                        it.isActive(),
                        it.since()))
                .toList();
    }

    /** @return the password, told once */
    @Transactional
    public String add(NewUser wanted, Person by) {
        if (!wanted.name().matches("[\\w.@-]{1,60}"))
            throw problem(
                    HttpStatus.BAD_REQUEST, "A name has up to 60 letters, digits, dots, dashes, underscores and @");
        var password = newPassword();
        var isNew = users.add(
                new User(wanted.name(), encoder.encode(password), role(wanted).permissions(), shops(wanted, by)));
        if (!isNew) throw problem(HttpStatus.CONFLICT, "There is a user '%s' already".formatted(wanted.name()));
        record(by, "add", wanted.name(), said(wanted));
        return password;
    }

    @Transactional
    public void change(NewUser wanted, Person by) {
        refuseOneself(wanted.name(), by);
        refuseStrangers(wanted.name(), by);
        if (!users.change(wanted.name(), role(wanted).permissions(), shops(wanted, by))) throw unknown(wanted.name());
        record(by, "change", wanted.name(), said(wanted));
    }

    /** Whoever forgot his password, or told it to somebody, gets another. @return the new one, told once */
    @Transactional
    public String renewPassword(String name, Person by) {
        refuseStrangers(name, by);
        var password = newPassword();
        if (!users.password(name, encoder.encode(password))) throw unknown(name);
        record(by, "new password", name, "");
        return password;
    }

    @Transactional
    public void activate(String name, boolean isActive, Person by) {
        refuseOneself(name, by);
        refuseStrangers(name, by);
        if (!users.activate(name, isActive)) throw unknown(name);
        record(by, isActive ? "activate" : "deactivate", name, "");
    }

    /** Else the last one who may could shut the door behind himself. */
    private static void refuseOneself(String name, Person by) {
        if (by.getUsername().equals(name))
            throw problem(HttpStatus.CONFLICT, "Somebody else has to change what you may do yourself");
    }

    private void refuseStrangers(String name, Person by) {
        if (users.all().stream()
                .map(Users.Known::user)
                .noneMatch(it -> it.name().equals(name) && isTheirs(it, by))) throw unknown(name);
    }

    private static boolean isTheirs(User user, Person by) {
        return by.isForAllShops()
                || (!user.isForAllShops() && user.shops().stream().allMatch(by::isFor));
    }

    private void record(Person by, String what, String name, String said) {
        audit.record(by.getUsername(), what, "user " + name, said);
    }

    private static String said(NewUser wanted) {
        return wanted.role() + (wanted.shop() == null ? " of all shops" : " of shop " + wanted.shop());
    }

    private static Role role(NewUser wanted) {
        return Role.named(wanted.role())
                .orElseThrow(() -> problem(
                        HttpStatus.BAD_REQUEST,
                        "There is no role '%s'; there are viewer, operator, supervisor, admin"
                                .formatted(wanted.role())));
    }

    private static String role(User user) {
        return Stream.of(Role.values())
                .filter(it -> it.permissions().equals(user.permissions()))
                .findFirst()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .orElseGet(() ->
                        user.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private Set<String> shops(NewUser wanted, Person by) {
        if (wanted.shop() == null && !by.isForAllShops())
            throw problem(
                    HttpStatus.FORBIDDEN,
                    "You may let people in for %s only: name the shop".formatted(String.join(", ", by.shops())));
        if (wanted.shop() == null) return Set.of(User.ALL_SHOPS);
        return Set.of(shops.named(wanted.shop())
                .map(Shop::name)
                .filter(by::isFor)
                .orElseThrow(() ->
                        problem(HttpStatus.BAD_REQUEST, "There is no shop '%s' in shops/".formatted(wanted.shop()))));
    }

    private static String newPassword() {
        return RANDOM.ints(20, 0, ALPHABET.length())
                .mapToObj(it -> ALPHABET.substring(it, it + 1))
                .collect(Collectors.joining());
    }

    private static ErrorResponseException unknown(String name) {
        return problem(HttpStatus.NOT_FOUND, "There is no user '%s'".formatted(name));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
