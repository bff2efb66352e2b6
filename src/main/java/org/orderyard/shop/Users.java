package org.orderyard.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who may log in. */
@Component
public class Users {
    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<User> named(String name) {
        return jdbc.sql("""
            select name, password, permissions, shops
            from users
            where name = :name and active
            """).param("name", name).query((row, _) -> user(row)).optional();
    }

    /** @return false: there is one of that name already, and nothing was changed */
    public boolean add(User user) {
        return jdbc.sql("""
            insert into users (name, password, permissions, shops)
            values (:name, :password, :permissions, :shops)
            on conflict on constraint users_pkey do nothing
            """)
                        .param("name", user.name())
                        .param("password", user.passwordHash())
                        .param("permissions", texts(user.permissions()))
                        .param("shops", texts(user.shops()))
                        .update()
                == 1;
    }

    /** Somebody with the moment when he was let in. */
    public record Known(User user, boolean isActive, OffsetDateTime since) {}

    public List<Known> all() {
        return jdbc.sql("select name, password, permissions, shops, active, created_at from users order by name")
                .query((row, _) -> new Known(
                        user(row), row.getBoolean("active"), row.getObject("created_at", OffsetDateTime.class)))
                .list();
    }

    /** @return false: there is nobody of that name */
    public boolean change(String name, Set<Permission> permissions, Set<String> shops) {
        return jdbc.sql("update users set permissions = :permissions, shops = :shops where name = :name")
                        .param("name", name)
                        .param("permissions", texts(permissions))
                        .param("shops", texts(shops))
                        .update()
                == 1;
    }

    /** @return false: there is nobody of that name */
    public boolean password(String name, String hash) {
        return jdbc.sql("update users set password = :hash where name = :name")
                        .param("name", name)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /** @return false: there is nobody of that name */
    public boolean activate(String name, boolean isActive) {
        return jdbc.sql("update users set active = :active where name = :name")
                        .param("name", name)
                        .param("active", isActive)
                        .update()
                == 1;
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password"),
                texts(row, "permissions").map(Permission::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(texts(row, "shops").toList()));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
