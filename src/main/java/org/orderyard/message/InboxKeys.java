package org.orderyard.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row per key of an endpoint: written in the same transaction as the effect, so that a message takes effect once. */
@Component
public class InboxKeys {
    private record Key(String endpoint, String key) {}

    private record Holder(Key key, byte[] bodyHash, Receipts.Seen seen) {}

    private record Status(UUID message, Standing standing) {}

    /** What became of a message. */
    public record Settled(UUID message, Standing standing, String outcome) {}

    private final JdbcTemplate jdbc;

    InboxKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the keys of fresh messages, sorted, in one statement unless some are taken; within a batch the first has it. */
    public Map<Receipt, Claim> claim(Collection<Receipt> receipts) {
        var first = new LinkedHashMap<Key, Receipt>();
        receipts.forEach(it -> first.putIfAbsent(key(it), it));
        var granted = insert(first.values());
        var claims = new LinkedHashMap<Receipt, Claim>();
        var taken =
                first.values().stream().filter(it -> !granted.contains(key(it))).toList();
        var holders = holders(taken);
        for (var receipt : receipts) {
            var winner = Objects.requireNonNull(first.get(key(receipt)));
            claims.put(
                    receipt,
                    granted.contains(key(receipt))
                            ? among(winner, receipt)
                            : against(holder(holders, receipt), receipt));
        }
        takeOver(claims);
        return claims;
    }

    /** Standing of the messages, locked; unknown ones are missing. */
    public Map<UUID, Standing> lock(Collection<UUID> roots) {
        var standings = new HashMap<UUID, Standing>();
        Columns.of(new java.util.TreeSet<>(roots))
                .uuid(it -> it)
                .query(
                        jdbc,
                        """
                        select message_id, status
                        from inbox_keys
                        where message_id = any(?)
                        order by message_id
                        for update
                        """,
                        (row, _) -> new Status(row.getObject(1, UUID.class), Standing.valueOf(row.getString(2))))
                .forEach(it -> standings.put(it.message(), it.standing()));
        return standings;
    }

    /** Says what became of messages whose end is another than the DONE they were claimed with. */
    public void settle(List<Settled> settled) {
        Columns.of(settled)
                .uuid(Settled::message)
                .text(it -> it.standing().name())
                .text(Settled::outcome)
                .update(jdbc, """
                    update inbox_keys k
                    set status = s.status, outcome = s.outcome
                    from unnest(?, ?, ?) as s(message_id, status, outcome)
                    where k.message_id = s.message_id
                    """);
    }

    private Set<Key> insert(Collection<Receipt> receipts) {
        var sorted = receipts.stream()
                .sorted(Comparator.comparing(Receipt::endpoint).thenComparing(Receipt::key))
                .toList();
        return new HashSet<>(Columns.of(sorted)
                .text(Receipt::endpoint)
                .text(Receipt::key)
                .bytes(Receipt::bodyHash)
                .uuid(Receipt::id)
                .query(jdbc, """
                    insert into inbox_keys (endpoint, key, body_hash, message_id, status)
                    select endpoint, key, body_hash, message_id, 'DONE'
                    from unnest(?, ?, ?, ?) as r(endpoint, key, body_hash, message_id)
                    on conflict (endpoint, key) do nothing
                    returning endpoint, key
                    """, (row, _) -> new Key(row.getString(1), row.getString(2))));
    }

    /** Retention may take a key away between two statements; the batch is then tried again. */
    private static Holder holder(Map<Key, Holder> holders, Receipt receipt) {
        return Optional.ofNullable(holders.get(key(receipt)))
                .orElseThrow(() -> new ConcurrencyFailureException(
                        "The inbox key %s of %s was taken and is gone".formatted(receipt.key(), receipt.endpoint())));
    }

    private Map<Key, Holder> holders(List<Receipt> taken) {
        var holders = new HashMap<Key, Holder>();
        Columns.of(taken)
                .text(Receipt::endpoint)
                .text(Receipt::key)
                .query(
                        jdbc,
                        """
                        select k.endpoint, k.key, k.body_hash, k.message_id, k.status, nullif(k.outcome, ''),
                            (select m.order_id from messages m
                             where m.id = k.message_id and m.direction = 'IN' and m.order_id is not null limit 1)
                        from inbox_keys k
                        join unnest(?, ?) as r(endpoint, key) on k.endpoint = r.endpoint and k.key = r.key
                        order by k.endpoint, k.key
                        for update of k
                        """,
                        (row, _) -> new Holder(
                                new Key(row.getString(1), row.getString(2)),
                                row.getBytes(3),
                                new Receipts.Seen(
                                        row.getObject(4, UUID.class),
                                        Standing.valueOf(row.getString(5)),
                                        Optional.ofNullable(row.getObject(7, Long.class)),
                                        Optional.ofNullable(row.getString(6)))))
                .forEach(it -> holders.put(it.key(), it));
        return holders;
    }

    private static Claim among(Receipt winner, Receipt receipt) {
        if (winner == receipt) return new Claim.Granted();
        return winner.id().equals(receipt.id())
                ? new Claim.Duplicate(new Receipts.Seen(winner.id(), Standing.DONE, Optional.empty(), Optional.empty()))
                : new Claim.Clash(winner.id());
    }

    private static Claim against(Holder holder, Receipt receipt) {
        var seen = holder.seen();
        if (Arrays.equals(holder.bodyHash(), receipt.bodyHash())) return new Claim.Duplicate(seen);
        return seen.standing().isWithoutEffect()
                ? new Claim.TakenOver(seen.message())
                : new Claim.Clash(seen.message());
    }

    private void takeOver(Map<Receipt, Claim> claims) {
        var seen = new HashSet<Key>();
        var takers = new ArrayList<Receipt>();
        for (var entry : claims.entrySet()) {
            if (!(entry.getValue() instanceof Claim.TakenOver)) continue;
            if (seen.add(key(entry.getKey()))) takers.add(entry.getKey());
            else entry.setValue(new Claim.Clash(entry.getKey().id()));
        }
        Columns.of(takers)
                .text(Receipt::endpoint)
                .text(Receipt::key)
                .bytes(Receipt::bodyHash)
                .uuid(Receipt::id)
                .update(jdbc, """
                    update inbox_keys k
                    set body_hash = r.body_hash, message_id = r.message_id, status = 'DONE', outcome = null
                    from unnest(?, ?, ?, ?) as r(endpoint, key, body_hash, message_id)
                    where k.endpoint = r.endpoint and k.key = r.key
                    """);
    }

    private static Key key(Receipt receipt) {
        return new Key(receipt.endpoint(), receipt.key());
    }
}
