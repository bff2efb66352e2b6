package org.orderyard.console.exports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.export.Exporters;
import org.orderyard.schedule.JobBoard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How exports stand, as far as a person may see it: those of his shops. */
@Component
class ExportSight {
    private record Standing(String shop, String exporter, long waiting, long failed) {
        String key() {
            return shop + "/" + exporter;
        }
    }

    private final JdbcClient jdbc;
    private final Exporters exporters;
    private final JobBoard jobs;

    ExportSight(JdbcClient jdbc, Exporters exporters, JobBoard jobs) {
        this.jdbc = jdbc;
        this.exporters = exporters;
        this.jobs = jobs;
    }

    List<ExporterRow> exporters(Person person) {
        var standing = standing();
        var byName = jobs.all().stream().collect(Collectors.toMap(JobBoard.Job::name, Function.identity()));
        return exporters.all().stream()
                .filter(it -> person.isFor(it.shop()))
                .map(it -> row(it, standing, Optional.ofNullable(byName.get(it.job()))))
                .toList();
    }

    /** @throws Missing also if it is another shop's */
    Exporters.OfShop exporter(String shop, String name, Person person) {
        return exporters
                .named(shop, name)
                .filter(it -> person.isFor(shop))
                .orElseThrow(() -> new Missing("Shop '%s' has no exporter '%s'".formatted(shop, name)));
    }

    RunRow run(long id, Person person) {
        return runs(new RunFilter(Optional.empty(), Optional.empty(), 1, Optional.of(id + 1)), person)
                .content()
                .stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no run %d".formatted(id)));
    }

    Slice<RunRow> runs(RunFilter filter, Person person) {
        var rows = jdbc.sql("""
            select r.id, r.shop, r.exporter,
                case when r.status = 'COLLECTING' then 'COLLECTING' when o.status in ('dead', 'discarded') then 'DEAD'
                    when o.id is not null then 'WAITING' else 'DELIVERED' end as status,
                r.file_name, r.records, r.failed, r.started_at, r.ended_at, r.message_id, o.cause,
                o.letter_id as letter,
                exists (select 1 from outbox_pieces p where p.message_id = r.message_id) as is_kept
            from export_runs r
            left join outbox o on o.id = r.message_id
            where (:all or r.shop in (:shops))
              and (:shop::text is null or r.shop = :shop) and (:exporter::text is null or r.exporter = :exporter)
              and r.id < :before
            order by r.id desc
            limit :size
            """)
                .param("all", person.isForAllShops())
                .param("shops", shops(person))
                .param("shop", filter.shop().orElse(null))
                .param("exporter", filter.exporter().orElse(null))
                .param("before", filter.after().orElse(Long.MAX_VALUE))
                .param("size", filter.size() + 1)
                .query(RunRow.class)
                .list();
        return Slice.of(rows, filter.size(), it -> String.valueOf(it.id()));
    }

    List<FailedRow> failed(Person person) {
        return jdbc
                .sql("""
                    select id, shop, exporter, order_id as "order", subject, eligibility, attempts, error, tried_at
                    from export_tasks
                    where status = 'FAILED' and (:all or shop in (:shops))
                    order by tried_at desc
                    limit 200
                    """)
                .param("all", person.isForAllShops())
                .param("shops", shops(person))
                .query(FailedRow.class)
                .list()
                .stream()
                .map(it -> it.seenBy(person))
                .toList();
    }

    private Map<String, Standing> standing() {
        return jdbc.sql("""
            select shop, exporter, count(*) as waiting, count(*) filter (where status = 'FAILED') as failed
            from export_tasks
            where status in ('WAITING', 'FAILED')
            group by shop, exporter
            """).query(Standing.class).list().stream()
                .collect(Collectors.toMap(Standing::key, Function.identity()));
    }

    private static ExporterRow row(Exporters.OfShop it, Map<String, Standing> standing, Optional<JobBoard.Job> job) {
        var exporter = it.exporter();
        var now = standing.getOrDefault(
                it.shop() + "/" + exporter.name(), new Standing(it.shop(), exporter.name(), 0, 0));
        return new ExporterRow(
                it.shop(),
                exporter.name(),
                exporter.on(),
                job.map(JobBoard.Job::when).orElse(""),
                exporter.as().name().toLowerCase(Locale.ROOT),
                exporter.target(),
                it.job(),
                now.waiting(),
                now.failed(),
                job.map(JobBoard.Job::lastRun).orElse(null),
                job.map(JobBoard.Job::lastOutcome).orElse(null),
                job.map(JobBoard.Job::next).orElse(null),
                job.map(JobBoard.Job::isPaused).orElse(false));
    }

    private static List<String> shops(Person person) {
        return person.shops().length == 0 ? List.of("") : List.of(person.shops());
    }
}
