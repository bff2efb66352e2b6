package org.orderyard.shop;

import static org.orderyard.shop.Permission.CONFIRM;
import static org.orderyard.shop.Permission.PROCESS;
import static org.orderyard.shop.Permission.RESEND;
import static org.orderyard.shop.Permission.SUPPORT;
import static org.orderyard.shop.Permission.UNMASK;
import static org.orderyard.shop.Permission.VIEW;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The usual bundles of permissions. */
public enum Role {
    VIEWER(EnumSet.of(VIEW)),
    OPERATOR(EnumSet.of(VIEW, PROCESS, SUPPORT)),
    SUPERVISOR(EnumSet.of(VIEW, PROCESS, SUPPORT, RESEND, CONFIRM, UNMASK)),
    ADMIN(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> named(String name) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findAny();
    }
}
