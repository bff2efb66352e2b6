package org.orderyard.console.orders;

import java.util.ArrayList;

/** The SQL of each filter. */
final class Clauses {
    /** Worst first: what failed, what is held, what waits for stock. */
    static final String WAITS_FOR = """
        select coalesce(
            (select 'Dead letter: ' || l.cause from dead_letters l
             where l.order_id = o.id and l.status = 'OPEN' order by l.id limit 1),
            (select 'Hold: ' || h.reason from holds h where h.order_id = o.id order by h.opened_at limit 1),
            (select 'Conflict: ' || c.what from conflict_cases c where c.order_id = o.id and c.closed_at is null limit 1),
            (select 'Waits for stock' from deliveries d where d.order_id = o.id and d.phase = 'WAIT_STOCK' limit 1),
            case o.phase when 'AWAIT_PAYMENT' then 'Waits for a payment' when 'AWAIT_APPROVAL' then 'Waits for an approval'
                         when 'CANCELLED_REFUND_DUE' then 'Refund due' when 'RETURNED_REFUND_DUE' then 'Refund due' end
        ) as waits_for
        """;

    /**
     * Each part has an index of its own; of a SKU or a name that many have only the newest orders are looked through. The orders are
     * fetched one by one, newest first, until the page is full: else PostgreSQL, which guesses thousands, reads all of them in the order
     * of the page, or all that were found before it puts them into order.
     */
    private static final String FREE_TEXT = """
        (   select id from (
                select id from orders where id = :wordsNumber
                union select id from orders where lower(shop_number) in (lower(:words), '#' || lower(:words))
                union select id from orders where lower(customer_email) = lower(:words) and customer_email <> ''
                union select s.id from orders s
                      join unnest(:keyShops, :keyChannels) as k(shop, channel)
                          on s.shop = k.shop and s.channel = k.channel and s.external_id = :words
                union (select order_id from order_lines where sku = :words and order_id < :before
                       order by order_id desc limit 1000)
                union select order_id from deliveries where number = :words
                union select order_id from parcels where number = :words
                union (select id from orders where lower(customer_name) like :wordsLike and id < :before
                       order by id desc limit 1000)
            ) any_part order by id desc
        ) found cross join lateral (select * from orders where id = found.id offset 0) o
        """;

    private Clauses() {}

    /** What is looked through. */
    static String source(OrderFilter filter) {
        return filter.words().isPresent() ? FREE_TEXT : "orders o";
    }

    /** The order in which {@link #source} has them, so that nothing is sorted again. */
    static String newestFirst(OrderFilter filter) {
        return filter.words().isPresent() ? "found.id desc" : "o.id desc";
    }

    static String of(OrderFilter filter) {
        var clauses = new ArrayList<String>();
        if (!filter.channels().isEmpty()) clauses.add("and o.channel = any(:channels)");
        if (!filter.phases().isEmpty()) clauses.add("and o.phase = any(:phases)");
        filter.state().ifPresent(_ -> clauses.add("and o.state = :state"));
        filter.externalId().ifPresent(_ -> clauses.add("""
            and o.id in (select s.id from orders s
                         join unnest(:keyShops, :keyChannels) as k(shop, channel)
                             on s.shop = k.shop and s.channel = k.channel and s.external_id = :externalId)\
            """));
        filter.number().ifPresent(_ -> clauses.add("and o.id = :number"));
        filter.sku().ifPresent(_ -> clauses.add("and o.id in (select order_id from order_lines where sku = :sku)"));
        filter.email()
                .ifPresent(_ -> clauses.add("and lower(o.customer_email) = lower(:email) and o.customer_email <> ''"));
        filter.view().ifPresent(it -> clauses.add(view(it)));
        filter.after().ifPresent(_ -> clauses.add("and o.id < :after"));
        return String.join("\n", clauses);
    }

    private static String view(OrderFilter.Preset preset) {
        return switch (preset) {
            case STUCK ->
                "and o.phase not in ('COMPLETED', 'CANCELLED', 'RETURNED') and o.id in (" + Standstill.IDS + ")";
            case LETTERS -> "and o.id in (select order_id from dead_letters where status = 'OPEN')";
            case REFUNDS -> "and o.phase in ('CANCELLED_REFUND_DUE', 'RETURNED_REFUND_DUE')";
            case HELD -> "and o.id in (select order_id from holds)";
            case CONFLICTS -> "and o.id in (select order_id from conflict_cases where closed_at is null)";
        };
    }
}
