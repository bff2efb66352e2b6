package org.orderyard.console.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.Permission;
import org.orderyard.shop.User;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is logged in: what the person may do, and for which shops. */
public final class Person implements UserDetails, CredentialsContainer {
    private final String name;
    private final Set<Permission> permissions;
    private final Set<String> shops;
    private final boolean isForAllShops;
    private @Nullable String passwordHash;

    Person(User user) {
        this.name = user.name();
        this.permissions = user.permissions();
        this.shops = user.shops();
        this.isForAllShops = user.isForAllShops();
        this.passwordHash = user.passwordHash();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean may(String permission) {
        return permissions.stream().anyMatch(it -> it.name().equals(permission));
    }

    public boolean isForAllShops() {
        return isForAllShops;
    }

    public boolean isFor(String shop) {
        return isForAllShops || shops.contains(shop);
    }

    /** For queries: {@code (:allShops or shop = any(:shops))}. */
    public String[] shops() {
        return shops.toArray(String[]::new);
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return permissions.stream()
                .map(it -> new SimpleGrantedAuthority("ROLE_" + it.name()))
                .toList();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person it && it.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    List<Permission> permissions() {
        return permissions.stream().sorted().toList();
    }
}
