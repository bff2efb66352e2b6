package org.orderyard.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The names under which orders are known. Every message locks the row of its order before anything else of it. */
@Component
class OrderKeys {
    private static final String ORDER = "order";
    private static final String PARCEL = "parcel";

    /** How a row of the batch came by the number of its order. */
    enum Origin {
        KNOWN,
        BORN,
        LATE
    }

    /**
     * A row of the key table, locked.
     *
     * @param order 0: not there yet, and not to be placed by this batch
     * @param unfinished messages that hang on it
     */
    record Row(long id, long order, int unfinished, Origin origin) {
        boolean isPlacedBy(java.util.Set<Long> before, java.util.Set<Long> after) {
            return order > 0 && !before.contains(order) && after.contains(order);
        }
    }

    private record Name(String kind, String value) {}

    private record Found(String kind, String value, long id) {}

    private final JdbcTemplate jdbc;
    private final OrderNumbers numbers;

    OrderKeys(JdbcTemplate jdbc, OrderNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * Finds the rows of all targets, makes those that are missing, locks them in one order for everybody.
     *
     * @param placing keys of orders that the batch may place: their rows are born with a number for them
     * @return a row for every target that names an order or a parcel; for numbers and requests only if the order is there
     */
    Map<Target, Row> lock(Set<Target> targets, Set<OrderKey> placing) {
        var found = resolve(targets);
        var rows = new HashMap<Long, Row>();
        lockAll(new HashSet<>(found.values()), rows);
        var missing = targets.stream()
                .flatMap(it -> name(it).stream())
                .filter(it -> !found.containsKey(it))
                .toList();
        insert(new LinkedHashSet<>(missing), placing, found, rows);
        var byTarget = new HashMap<Target, Row>();
        for (var target : targets) row(target, found, rows).ifPresent(it -> byTarget.put(target, it));
        return byTarget;
    }

    private Map<Name, Long> resolve(Set<Target> targets) {
        var names = targets.stream().flatMap(it -> name(it).stream()).distinct().toList();
        var numbers =
                targets.stream().flatMap(it -> number(it).stream()).distinct().toList();
        var found = new HashMap<Name, Long>();
        Columns.of(names)
                .text(Name::kind)
                .text(Name::value)
                .query(jdbc, """
                    select named.kind, named.value, coalesce(main.id, named.id)
                    from unnest(?, ?) as asked(kind, value)
                    join order_keys named on named.kind = asked.kind and named.value = asked.value
                    left join order_keys main on named.kind <> 'order' and main.kind = 'order' and main.order_id = named.order_id
                    """, (row, _) -> new Found(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(it -> found.put(new Name(it.kind(), it.value()), it.id()));
        Columns.of(numbers)
                .bigint(Long::longValue)
                .query(jdbc, """
                    select 'number', asked.number::text, main.id
                    from unnest(?) as asked(number)
                    join order_keys main on main.kind = 'order' and main.order_id = asked.number
                    """, (row, _) -> new Found(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(it -> found.put(new Name(it.kind(), it.value()), it.id()));
        return found;
    }

    private void lockAll(Collection<Long> ids, Map<Long, Row> rows) {
        Columns.of(ids)
                .bigint(Long::longValue)
                .query(jdbc, """
                    select id, order_id, unfinished
                    from order_keys
                    where id = any(?)
                    order by id
                    for update
                    """, (row, _) -> new Row(row.getLong(1), row.getLong(2), row.getInt(3), Origin.KNOWN))
                .forEach(it -> rows.put(it.id(), it));
    }

    private void insert(Set<Name> missing, Set<OrderKey> placing, Map<Name, Long> found, Map<Long, Row> rows) {
        var toPlace = new HashMap<String, Long>();
        placing.forEach(it -> toPlace.put(it.text(), 0L));
        var born = new TreeMap<String, Name>();
        missing.forEach(it -> born.put(it.kind() + it.value(), it));
        var orders = new HashMap<Name, Long>();
        for (var name : born.values())
            if (name.kind().equals(ORDER) && toPlace.containsKey(name.value())) orders.put(name, numbers.next());
        var inserted = Columns.of(born.values())
                .text(Name::kind)
                .text(Name::value)
                .nullableBigint(orders::get)
                .query(jdbc, """
                    insert into order_keys (kind, value, order_id)
                    select * from unnest(?, ?, ?)
                    on conflict (kind, value) do nothing
                    returning kind, value, id
                    """, (row, _) -> new Found(row.getString(1), row.getString(2), row.getLong(3)));
        if (inserted.size() < born.size()) throw new KeysMoved();
        for (var it : inserted) {
            var name = new Name(it.kind(), it.value());
            found.put(name, it.id());
            rows.put(it.id(), new Row(it.id(), orders.getOrDefault(name, 0L), 0, Origin.BORN));
        }
    }

    /** A number for the order that a message of this batch may place on a row where others came early. */
    Row numbered(Row row) {
        return row.order() > 0 ? row : new Row(row.id(), numbers.next(), row.unfinished(), Origin.LATE);
    }

    /** Writes who was placed on a known row, and takes back the numbers of those who were not placed after all. */
    void settle(Collection<Row> rows, Set<Long> before, Set<Long> after) {
        var unplaced = rows.stream()
                .filter(it -> it.origin() == Origin.BORN && it.order() > 0 && !after.contains(it.order()))
                .toList();
        Columns.of(unplaced).bigint(Row::id).update(jdbc, "update order_keys set order_id = null where id = any(?)");
        var late = rows.stream()
                .filter(it -> it.origin() == Origin.LATE && it.isPlacedBy(before, after))
                .toList();
        Columns.of(late).bigint(Row::id).bigint(Row::order).update(jdbc, """
            update order_keys k set order_id = placed.order_id
            from unnest(?, ?) as placed(id, order_id)
            where k.id = placed.id
            """);
    }

    List<Long> placed(Collection<Long> ids) {
        return Columns.of(ids)
                .bigint(Long::longValue)
                .query(
                        jdbc,
                        "select id from order_keys where id = any(?) and order_id is not null",
                        (row, _) -> row.getLong(1));
    }

    /** Counts what hangs on the rows. */
    void count(Map<Long, Integer> deltas) {
        Columns.of(new TreeMap<>(deltas).entrySet())
                .bigint(Map.Entry::getKey)
                .integer(Map.Entry::getValue)
                .update(jdbc, """
                    update order_keys k set unfinished = greatest(0, k.unfinished + d.delta)
                    from unnest(?, ?) as d(id, delta)
                    where k.id = d.id
                    """);
    }

    /** Names parcels; a number whose parcel has arrived may be used again. @return ids of rows on which messages wait that came too early */
    List<Long> alias(Map<Parcel, Long> parcels) {
        record Alias(String value, long order) {}
        var aliases = parcels.entrySet().stream()
                .map(it -> new Alias(it.getKey().alias().text(), it.getValue()))
                .sorted(java.util.Comparator.comparing(Alias::value))
                .toList();
        return Columns.of(aliases)
                .text(Alias::value)
                .bigint(Alias::order)
                .query(jdbc, """
                    insert into order_keys (kind, value, order_id)
                    select distinct on (value) 'parcel', value, order_id from unnest(?, ?) as named(value, order_id)
                    on conflict (kind, value) do update
                    set order_id = case
                        when exists (select 1 from parcels p
                                     where p.carrier || '/' || p.number = order_keys.value
                                       and p.order_id = order_keys.order_id and not p.delivered)
                        then order_keys.order_id else excluded.order_id end
                    returning id, unfinished
                    """, (row, _) -> row.getInt(2) > 0 ? row.getLong(1) : 0L)
                .stream()
                .filter(it -> it > 0)
                .toList();
    }

    private static Optional<Row> row(Target target, Map<Name, Long> found, Map<Long, Row> rows) {
        return name(target)
                .or(() -> number(target).map(it -> new Name("number", it.toString())))
                .flatMap(it -> Optional.ofNullable(found.get(it)))
                .map(rows::get);
    }

    private static Optional<Name> name(Target target) {
        return switch (target) {
            case Target.Key(var key) -> Optional.of(new Name(ORDER, key.text()));
            case Target.OfParcel parcel -> Optional.of(new Name(PARCEL, parcel.text()));
            case Target.Number _, Target.OfDelivery _, Target.Request _, Target.None _ -> Optional.empty();
        };
    }

    private static Optional<Long> number(Target target) {
        return switch (target) {
            case Target.Number(var order) -> OrderNumbers.parse(order);
            case Target.OfDelivery(var delivery) -> OrderNumbers.ofDelivery(delivery);
            case Target.Request request -> OrderNumbers.ofDelivery(request.delivery());
            case Target.Key _, Target.OfParcel _, Target.None _ -> Optional.empty();
        };
    }
}
