package org.orderyard.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turns of exporters, each written down before anything of it leaves. */
@Component
class ExportRuns {
    private final JdbcClient jdbc;

    ExportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was begun and not ended, by a hub that was stopped meanwhile. */
    Optional<ExportRun> begun(Exporters.OfShop of) {
        return jdbc.sql("""
            select id, message_id, file_name, content_type, records
            from export_runs
            where shop = :shop and exporter = :exporter and status = 'COLLECTING'
            """)
                .param("shop", of.shop())
                .param("exporter", of.exporter().name())
                .query((row, _) -> run(row, of))
                .optional();
    }

    /** One whose file can be sent again. */
    Optional<ExportRun> ended(long id, Exporters.OfShop of) {
        return jdbc.sql("""
            select id, message_id, file_name, content_type, records
            from export_runs
            where id = :id and status = 'DONE' and file_name is not null
            """).param("id", id).query((row, _) -> run(row, of)).optional();
    }

    long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('export_runs', 'id'))")
                .query(Long.class)
                .single();
    }

    OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    void begin(ExportRun run) {
        jdbc.sql("""
            insert into export_runs (id, shop, exporter, status, message_id, file_name, content_type, actor)
            overriding system value
            values (:id, :shop, :exporter, 'COLLECTING', :message, :file, :type, :actor)
            """)
                .param("id", run.id())
                .param("shop", run.of().shop())
                .param("exporter", run.of().exporter().name())
                .param("message", run.message())
                .param("file", run.fileName().orElse(null))
                .param("type", run.contentType().orElse(null))
                .param("actor", run.of().job())
                .update();
    }

    void count(long run, int records, int failed) {
        jdbc.sql("update export_runs set records = records + :records, failed = failed + :failed where id = :id")
                .param("records", records)
                .param("failed", failed)
                .param("id", run)
                .update();
    }

    void end(long run) {
        jdbc.sql("update export_runs set status = 'DONE', ended_at = clock_timestamp() where id = :id")
                .param("id", run)
                .update();
    }

    boolean isLeaving(UUID message) {
        return jdbc.sql("select exists (select 1 from outbox where id = :id)")
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    private static ExportRun run(ResultSet row, Exporters.OfShop of) throws SQLException {
        return new ExportRun(
                row.getLong(1),
                row.getObject(2, UUID.class),
                of,
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getInt(5));
    }
}
