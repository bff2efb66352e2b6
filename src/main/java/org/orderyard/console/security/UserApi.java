package org.orderyard.console.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.Role;
import org.orderyard.shop.Shops;
import org.orderyard.shop.User;
import org.orderyard.shop.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people in. */
@Tag(name = "Users")
@RestController
class UserApi {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Users users;
    private final Shops shops;
    private final PasswordEncoder encoder;

    UserApi(Users users, Shops shops, PasswordEncoder encoder) {
        this.users = users;
        this.shops = shops;
        this.encoder = encoder;
    }

    /** @param shop absent: all of them */
    record NewUser(String name, String role, @Nullable String shop) {
        NewUser {
            if (name == null || role == null) throw new IllegalArgumentException("A user has a name and a role");
        }
    }

    @Operation(summary = "Lets somebody in; answers with a generated password, once")
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> add(@RequestBody NewUser wanted) {
        var role = Role.named(wanted.role())
                .orElseThrow(() -> problem(
                        HttpStatus.BAD_REQUEST,
                        "There is no role '%s'; there are viewer, operator, supervisor, admin"
                                .formatted(wanted.role())));
        if (!wanted.name().matches("[\\w.@-]{1,60}"))
            throw problem(
                    HttpStatus.BAD_REQUEST, "A name has up to 60 letters, digits, dots, dashes, underscores and @");
        var password = newPassword();
        var isNew = users.add(new User(wanted.name(), encoder.encode(password), role.permissions(), shops(wanted)));
        if (!isNew) throw problem(HttpStatus.CONFLICT, "There is a user '%s' already".formatted(wanted.name()));
        return Map.of("name", wanted.name(), "role", wanted.role(), "password", password);
    }

    private Set<String> shops(NewUser wanted) {
        if (wanted.shop() == null) return Set.of(User.ALL_SHOPS);
        return Set.of(shops.named(wanted.shop())
                .orElseThrow(() ->
                        problem(HttpStatus.BAD_REQUEST, "There is no shop '%s' in shops/".formatted(wanted.shop())))
                .name());
    }

    private static String newPassword() {
        return RANDOM.ints(20, 0, ALPHABET.length())
                .mapToObj(it -> ALPHABET.substring(it, it + 1))
                .collect(Collectors.joining());
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
