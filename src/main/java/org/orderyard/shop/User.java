package org.orderyard.shop;

import java.util.Set;

/**
 * A person who may log in.
 *
 * @param passwordHash bcrypt
 * @param shops names; {@code *} is all of them
 */
public record User(String name, String passwordHash, Set<Permission> permissions, Set<String> shops) {
    public static final String ALL_SHOPS = "*";

    public User {
        permissions = Set.copyOf(permissions);
        shops = Set.copyOf(shops);
    }

    public boolean isForAllShops() {
        return shops.contains(ALL_SHOPS);
    }
}
