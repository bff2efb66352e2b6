package org.orderyard.console.security;

import java.util.Set;
import org.orderyard.shop.FirstPassword;
import org.orderyard.shop.Role;
import org.orderyard.shop.User;
import org.orderyard.shop.Users;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes user {@code admin} at the first start, so that somebody can let the others in. */
@Component
class FirstUser implements InitializingBean {
    private static final String NAME = "admin";

    private final Users users;
    private final PasswordEncoder encoder;
    private final ObjectProvider<FirstPassword> made;
    private final Environment environment;

    FirstUser(Users users, PasswordEncoder encoder, ObjectProvider<FirstPassword> made, Environment environment) {
        this.users = users;
        this.encoder = encoder;
        this.made = made;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        if (users.named(NAME).isPresent()) return;
        var given = environment.getProperty("orderyard.admin-password", "");
        var password =
                given.isEmpty() ? made.stream().map(FirstPassword::value).findFirst() : java.util.Optional.of(given);
        add(password.orElseThrow(() -> new UnfitPassword(
                "orderyard.admin-password is not set, and nobody could log in: set it for the first start")));
    }

    private void add(String password) {
        users.add(new User(NAME, encoder.encode(password), Role.ADMIN.permissions(), Set.of(User.ALL_SHOPS)));
    }
}
