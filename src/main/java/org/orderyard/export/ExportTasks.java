package org.orderyard.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.shop.Exporter;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be exported, and what became of it. */
@Component
class ExportTasks {
    /** @param message of its own, if it left as one */
    record Exported(ExportTask task, Optional<UUID> message) {}

    record Failed(ExportTask task, String error) {}

    /** An order of which every delivery is blocked: there is nothing of it to be exported. */
    private static final String NO_DELIVERY = """
        t.subject = '' and exists (select 1 from deliveries d where d.order_id = t.order_id)
          and not exists (
              select 1 from deliveries d
              where d.order_id = t.order_id
                and not exists (
                    select 1 from export_blocks b where b.order_id = d.order_id and b.subject = d.number))\
        """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ExportDocuments documents;

    ExportTasks(JdbcTemplate jdbc, JdbcClient client, ExportDocuments documents) {
        this.jdbc = jdbc;
        this.client = client;
        this.documents = documents;
    }

    /** What nobody has blocked and those before have exported, locked. */
    List<ExportTask> open(Exporters.OfShop of, List<String> before, long after, int limit) {
        var ids = client.sql("""
            select t.id
            from export_tasks t
            where t.shop = :shop and t.exporter = :exporter and t.status in ('WAITING', 'FAILED') and t.id > :after
              and not exists (
                  select 1 from export_blocks b where b.order_id = t.order_id and b.subject in ('', t.subject))
              and not exists (
                  select 1 from export_tasks p
                  where p.order_id = t.order_id and p.subject = t.subject and p.eligibility = t.eligibility
                    and p.exporter in (:before) and p.status <> 'EXPORTED')
              and not (%s)
            order by t.id
            limit :limit
            for update of t skip locked
            """.formatted(NO_DELIVERY))
                .param("shop", of.shop())
                .param("exporter", of.exporter().name())
                .param("after", after)
                .param("before", before.isEmpty() ? List.of("") : before)
                .param("limit", limit)
                .query(Long.class)
                .list();
        return documents.of(ids);
    }

    void exported(List<Exported> all, long run) {
        Columns.of(all)
                .bigint(it -> it.task().id())
                .uuid(it -> it.message().orElse(null))
                .bigint(_ -> run)
                .text(it -> it.task().state())
                .update(jdbc, """
                    update export_tasks t
                    set status = 'EXPORTED', run_id = d.run, message_id = d.message, state = d.state, error = null,
                        attempts = t.attempts + 1, tried_at = clock_timestamp()
                    from unnest(?, ?, ?, ?) as d(id, message, run, state)
                    where t.id = d.id
                    """);
        leftOut(all.stream().map(Exported::task).toList());
    }

    /** A delivery that was blocked when its order was exported keeps what the order was eligible for: it follows by itself. */
    private void leftOut(List<ExportTask> tasks) {
        record LeftOut(long task, String delivery) {}
        Columns.of(tasks.stream()
                        .flatMap(task -> task.leftOut().stream().map(it -> new LeftOut(task.id(), it)))
                        .toList())
                .bigint(LeftOut::task)
                .text(LeftOut::delivery)
                .update(jdbc, """
                    insert into export_tasks (shop, exporter, order_id, subject, eligibility)
                    select t.shop, t.exporter, t.order_id, l.delivery, t.eligibility
                    from unnest(?, ?) as l(id, delivery)
                    join export_tasks t on t.id = l.id
                    on conflict do nothing
                    """);
    }

    /** Orders that are due, and have no delivery that may be exported. */
    int keptBack(Exporters.OfShop of) {
        return client.sql("""
            select count(*)
            from export_tasks t
            where t.shop = :shop and t.exporter = :exporter and t.status in ('WAITING', 'FAILED') and %s
            """.formatted(NO_DELIVERY))
                .param("shop", of.shop())
                .param("exporter", of.exporter().name())
                .query(Integer.class)
                .single();
    }

    /** Stays eligible: the next turn tries again, and its error takes the place of this one. */
    void failed(List<Failed> all) {
        Columns.of(all).bigint(it -> it.task().id()).text(Failed::error).update(jdbc, """
            update export_tasks t
            set status = 'FAILED', error = d.error, attempts = t.attempts + 1, tried_at = clock_timestamp()
            from unnest(?, ?) as d(id, error)
            where t.id = d.id
            """);
    }

    void eligible(List<ExportTask> tasks, List<Exporters.OfShop> next) {
        for (var it : next) it.facilities().forEach(facility -> eligible(tasks, it, facility));
    }

    private void eligible(List<ExportTask> tasks, Exporters.OfShop next, String facility) {
        Columns.of(tasks)
                .bigint(ExportTask::order)
                .text(ExportTask::subject)
                .text(_ -> next.shop())
                .text(_ -> next.exporter().name())
                .text(_ -> next.exporter().on())
                .text(_ -> facility)
                .update(jdbc, """
                    insert into export_tasks (order_id, subject, shop, exporter, eligibility, facility)
                    select r.*
                    from unnest(?, ?, ?, ?, ?, ?) as r(order_id, subject, shop, exporter, eligibility, facility)
                    where r.facility = ''
                       or exists (select 1 from deliveries d where d.number = r.subject and d.facility = r.facility)
                    on conflict do nothing
                    """);
    }

    /** Money that moved since the last time, and an hour before: whoever was slow to commit is found, and nothing is taken twice. */
    void gatherPayments(Exporters.OfShop of) {
        client.sql("""
            with looked as (
                insert into export_marks (shop, exporter, looked_to) values (:shop, :exporter, clock_timestamp())
                on conflict (shop, exporter) do update set looked_to = clock_timestamp()
                returning 1)
            insert into export_tasks (shop, exporter, order_id, subject, eligibility)
            select o.shop, :exporter, t.order_id, t.key, :eligibility
            from looked, payment_transactions t
            join orders o on o.id = t.order_id and o.shop = :shop
            where t.result = 'OK' and t.operation in ('CAPTURE', 'AUTH_CAPTURE', 'REFUND')
              and t.at > coalesce(
                  (select m.looked_to - interval '1 hour' from export_marks m
                   where m.shop = :shop and m.exporter = :exporter), '-infinity')
            order by t.at, t.order_id
            on conflict do nothing
            """)
                .param("shop", of.shop())
                .param("exporter", of.exporter().name())
                .param("eligibility", Exporter.PAYMENT)
                .update();
    }
}
