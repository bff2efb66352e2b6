package org.orderyard.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub shows of an order. */
public class Sight {
    /** One row of the event log. */
    public record Step(String event, String from, String to, String outcome) {}

    private final JdbcClient jdbc;

    public Sight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void awaitState(String externalId, String state) {
        await("order " + externalId + " is " + state)
                .atMost(Duration.ofSeconds(10))
                .until(() -> state(externalId), state::equals);
    }

    public void awaitDelivery(String externalId, int index, String state) {
        await("delivery " + index + " of " + externalId + " is " + state)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> deliveryStates(externalId),
                        it -> it.size() > index && it.get(index).equals(state));
    }

    public String state(String externalId) {
        return jdbc.sql("select state from orders where external_id = :id")
                .param("id", externalId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public String deliveryNumber(String externalId, String state) {
        return jdbc.sql("select d.number from deliveries d join orders o on o.id = d.order_id where o.external_id = :id"
                        + " and d.state = :state")
                .param("id", externalId)
                .param("state", state)
                .query(String.class)
                .single();
    }

    public List<String> deliveryStates(String externalId) {
        return jdbc.sql("""
            select d.state from deliveries d join orders o on o.id = d.order_id
            where o.external_id = :id order by d.number
            """).param("id", externalId).query(String.class).list();
    }

    public List<Step> steps(String externalId) {
        return jdbc.sql("""
            select e.event, e.from_state, e.to_state, e.outcome
            from event_log e join orders o on o.id = e.order_id
            where o.external_id = :id order by e.at, e.seq
            """)
                .param("id", externalId)
                .query((row, _) -> new Step(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    public List<String> holds(String externalId) {
        return jdbc.sql("select h.kind from holds h join orders o on o.id = h.order_id where o.external_id = :id")
                .param("id", externalId)
                .query(String.class)
                .list();
    }

    public void awaitCase(String externalId) {
        await("conflict case of " + externalId)
                .atMost(Duration.ofSeconds(10))
                .until(() -> cases(externalId), it -> !it.isEmpty());
    }

    public List<String> cases(String externalId) {
        return jdbc.sql("select c.what from conflict_cases c join orders o on o.id = c.order_id where o.external_id ="
                        + " :id")
                .param("id", externalId)
                .query(String.class)
                .list();
    }

    /** Waits until the endpoint has so many more messages of a standing. */
    public void awaitStanding(String endpoint, String keyPart, String standing) {
        await(keyPart + " is " + standing)
                .atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select count(*) from inbox_keys where endpoint = :endpoint and key like :key"
                                        + " and status = :standing")
                                .param("endpoint", endpoint)
                                .param("key", "%" + keyPart + "%")
                                .param("standing", standing)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    public int orders(String externalId) {
        return jdbc.sql("select count(*) from orders where external_id = :id")
                .param("id", externalId)
                .query(Integer.class)
                .single();
    }

    /** The hub's own number of an order, once it is there. */
    public long awaitNumber(String externalId) {
        return await("order " + externalId)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> one(Long.class, "select id from orders where external_id = :it", externalId),
                        it -> !it.isEmpty())
                .getFirst();
    }

    /** The dead letter whose message mentions it, once it is there. */
    public long awaitLetter(String mentioned) {
        return await("dead letter of " + mentioned)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> one(
                                Long.class,
                                "select id from dead_letters where position(convert_to(:it, 'UTF8') in body) > 0",
                                mentioned),
                        it -> !it.isEmpty())
                .getFirst();
    }

    public String fingerprint(long letter) {
        return one(String.class, "select fingerprint from dead_letters where id = :it", letter)
                .getFirst();
    }

    public String letterStatus(long letter) {
        return one(String.class, "select status from dead_letters where id = :it", letter)
                .getFirst();
    }

    private <T> List<T> one(Class<T> type, String sql, Object it) {
        return jdbc.sql(sql).param("it", it).query(type).list();
    }

    /** Id of the message that placed an order. */
    public java.util.UUID messageOf(String externalId) {
        return one(
                        java.util.UUID.class,
                        "select m.id from messages m join orders o on o.id = m.order_id where m.direction = 'IN'"
                                + " and o.external_id = :it order by m.at limit 1",
                        externalId)
                .getFirst();
    }

    /** As pages and exports name it: {@code ship-to-customer/8}. */
    public String newestFlow(String name) {
        return name + "/"
                + jdbc.sql("select max(version) from flows where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single();
    }

    public JdbcClient sql() {
        return jdbc;
    }
}
