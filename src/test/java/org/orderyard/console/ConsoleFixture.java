package org.orderyard.console;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orderyard.harness.Caller;
import org.orderyard.harness.Webhooks;
import org.orderyard.integration.Signed;
import org.orderyard.shop.EndpointSecrets;
import org.orderyard.shop.Role;
import org.orderyard.shop.User;
import org.orderyard.shop.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** People and orders for tests of the console, in the real hub. */
@Component
public class ConsoleFixture {
    public static final String PASSWORD = "only-for-tests";

    private final Users users;
    private final PasswordEncoder encoder;
    private final EndpointSecrets secrets;
    private final JdbcClient jdbc;

    ConsoleFixture(Users users, PasswordEncoder encoder, EndpointSecrets secrets, JdbcClient jdbc) {
        this.users = users;
        this.encoder = encoder;
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    Caller caller(int port, Role role, String... shops) {
        return Caller.at(port).as(user(role, shops), PASSWORD);
    }

    /** A user of the role in the shops, known by the role's name and shops. */
    public String user(Role role, String... shops) {
        var name = role.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + String.join("-", Arrays.asList(shops)).replace("*", "all");
        users.add(new User(name, encoder.encode(PASSWORD), role.permissions(), Set.of(shops)));
        return name;
    }

    Map<Role, Caller> everybody(int port) {
        return Arrays.stream(Role.values())
                .collect(java.util.stream.Collectors.toMap(it -> it, it -> caller(port, it, "*")));
    }

    /** @return its number, once the pump has placed it */
    long placed(int port) {
        var id = String.valueOf(System.nanoTime());
        send(port, Webhooks.order(id));
        await().atMost(Duration.ofSeconds(30)).until(() -> number(id) > 0);
        return number(id);
    }

    /** @return id of the dead letter that the message becomes */
    long buried(int port, String body) {
        var message =
                UUID.fromString(Caller.json(send(port, body)).path("messageId").asText());
        await().atMost(Duration.ofSeconds(30)).until(() -> letter(message) > 0);
        return letter(message);
    }

    java.net.http.HttpResponse<String> send(int port, String body) {
        return Caller.at(port)
                .with("X-Shopify-Topic", "orders/create")
                .with("X-Shopify-Hmac-Sha256", Signed.with(secrets.of("shopify").getFirst(), body))
                .post("/in/shopify", body);
    }

    String status(long letter) {
        return jdbc.sql("select status from dead_letters where id = :id")
                .param("id", letter)
                .query(String.class)
                .single();
    }

    private long number(String id) {
        return jdbc.sql("select id from orders where external_id like :id")
                .param("id", "%" + id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long letter(UUID message) {
        return jdbc.sql("select id from dead_letters where message_id = :id")
                .param("id", message)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
