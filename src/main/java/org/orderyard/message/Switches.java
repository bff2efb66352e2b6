package org.orderyard.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which endpoints are off: their routes rest and their documents wait, on every node. Nothing is refused, nothing is lost. */
@Component
public class Switches {
    public record Off(String endpoint, String byUser, String reason, OffsetDateTime at) {}

    private final JdbcClient jdbc;

    Switches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Off> off() {
        List<Off> all = jdbc.sql("select endpoint, by_user, reason, at from switches")
                .query(Off.class)
                .list();
        return all.stream().collect(Collectors.toMap(Off::endpoint, Function.identity()));
    }

    public Set<String> names() {
        return off().keySet();
    }

    /** @return false if it was off already */
    public boolean turnOff(String endpoint, String user, String reason) {
        return jdbc.sql("""
            insert into switches (endpoint, by_user, reason) values (:endpoint, :user, :reason)
            on conflict (endpoint) do nothing
            """)
                        .param("endpoint", endpoint)
                        .param("user", user)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** @return false if it was on already */
    public boolean turnOn(String endpoint) {
        return jdbc.sql("delete from switches where endpoint = :endpoint")
                        .param("endpoint", endpoint)
                        .update()
                == 1;
    }
}
