package org.orderyard.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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
