package org.orderyard.console.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.letters.LetterSight;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why things do not go on: one row per cause, worst first. */
@Component
class Causes {
    private static final String MINE = "(:allShops or o.shop = any(:shops))";

    private final JdbcClient jdbc;
    private final LetterSight sight;

    Causes(JdbcClient jdbc, LetterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    List<Cause> of(Person person) {
        return Stream.of(letters(person), shortages(person), phases(person), holds(person), conflicts(person))
                .flatMap(List::stream)
                .sorted(Cause.WORST_FIRST)
                .toList();
    }

    private List<Cause> letters(Person person) {
        return all(person, """
            select l.fingerprint, count(*)::int as messages, count(distinct %s)::int as orders,
                (array_agg(l.cause order by l.id desc))[1] as cause, max(l.error_class) as class, min(l.at) as since
            from dead_letters l
            where l.status = 'OPEN' and %s
            group by l.fingerprint
            """.formatted(LetterSight.ORDER, LetterSight.SEEN), (row, _) -> letter(row, person));
    }

    private static Cause letter(ResultSet row, Person person) throws SQLException {
        var orders = row.getInt("orders");
        return new Cause(
                sentence(row.getString("class")),
                "fail",
                "x-octagon",
                Masking.sentence(person, row.getString("cause")),
                "/dead-letters/groups/" + row.getString("fingerprint"),
                orders > 0 ? orders : row.getInt("messages"),
                orders > 0 ? "order" : "message",
                since(row),
                "Review");
    }

    /** SKUs of which less is free than waits; what else those deliveries need is there. */
    private List<Cause> shortages(Person person) {
        return all(
                person,
                """
                select w.*
                from (select o.shop, l.sku, sum(l.quantity - l.shipped) as needed, count(distinct d.order_id)::int as orders,
                          min(d.state_since) as since,
                          coalesce((select sum(s.on_hand - s.reserved) from stock s where s.shop = o.shop and s.sku = l.sku), 0)
                              as free
                      from (select * from deliveries where phase = 'WAIT_STOCK' limit 5000) d
                      join orders o on o.id = d.order_id and %s
                      join delivery_lines l on l.delivery = d.number
                      group by o.shop, l.sku) w
                where w.needed > w.free
                """.formatted(MINE),
                (row, _) -> new Cause(
                        "Wait stock",
                        "wait",
                        "hourglass-split",
                        "SKU %s: %,d free, %,d needed"
                                .formatted(row.getString("sku"), row.getLong("free"), row.getLong("needed")),
                        "/orders?view=stuck&sku="
                                + java.net.URLEncoder.encode(
                                        row.getString("sku"), java.nio.charset.StandardCharsets.UTF_8),
                        row.getInt("orders"),
                        "order",
                        since(row),
                        "See orders"));
    }

    private List<Cause> phases(Person person) {
        var found = List.of("AWAIT_APPROVAL", "CANCELLED_REFUND_DUE", "RETURNED_REFUND_DUE").stream()
                .flatMap(phase ->
                        all(person, """
                            select count(*)::int as orders, min(c.state_since) as since
                            from (select o.state_since from orders o where o.phase = '%s' and %s limit %d) c
                            """.formatted(phase, MINE, Tile.MOST + 1), (row, _) -> phase(phase, row)).stream());
        return found.filter(it -> it.count() > 0).toList();
    }

    private static Cause phase(String phase, ResultSet row) throws SQLException {
        var isApproval = phase.equals("AWAIT_APPROVAL");
        return new Cause(
                isApproval ? "Approval" : "Refund due",
                isApproval ? "ask" : "owe",
                isApproval ? "person-check" : "cash-coin",
                switch (phase) {
                    case "AWAIT_APPROVAL" -> "Orders that a person has to approve";
                    case "CANCELLED_REFUND_DUE" -> "Cancelled orders whose money is still here";
                    default -> "Returned orders whose money is still here";
                },
                "/orders?phase=" + phase,
                row.getInt("orders"),
                "order",
                since(row),
                isApproval ? "Approve" : "See orders");
    }

    private List<Cause> holds(Person person) {
        return all(
                person,
                """
                select h.kind, max(h.reason) as reason, count(*)::int as orders, min(h.opened_at) as since
                from holds h
                join orders o on o.id = h.order_id and %s
                group by h.kind
                """.formatted(MINE),
                (row, _) -> new Cause(
                        "On hold",
                        "ask",
                        "shield-lock",
                        "Held as '%s', such as: %s".formatted(row.getString("kind"), row.getString("reason")),
                        "/orders?view=held",
                        row.getInt("orders"),
                        "order",
                        since(row),
                        "Decide"));
    }

    private List<Cause> conflicts(Person person) {
        return all(
                person,
                """
                select c.event, max(c.what) as what, count(distinct c.order_id)::int as orders, min(c.opened_at) as since
                from conflict_cases c
                join orders o on o.id = c.order_id and %s
                where c.closed_at is null
                group by c.event
                """.formatted(MINE),
                (row, _) -> new Cause(
                        "Conflict",
                        "ask",
                        "exclamation-triangle",
                        "What happened contradicts the order, such as: " + row.getString("what"),
                        "/orders?view=conflicts",
                        row.getInt("orders"),
                        "order",
                        since(row),
                        "Decide"));
    }

    private List<Cause> all(Person person, String sql, RowMapper<Cause> mapper) {
        return jdbc.sql(sql).params(sight.of(person)).query(mapper).list();
    }

    private static @Nullable OffsetDateTime since(ResultSet row) throws SQLException {
        return row.getObject("since", OffsetDateTime.class);
    }

    private static String sentence(String constant) {
        return constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
