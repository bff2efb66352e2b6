package org.orderyard.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables in months. A partition is made beside the table and then attached, which does not stop who inserts; whatever has to wait for a
 * lock gives up soon, since others would queue behind it. Names of tables are our own constants, never anybody's input.
 */
@Component
class Partitions {
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");
    private static final String PATIENCE = "2s";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Partitions(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<YearMonth> of(String table) {
        return jdbc.queryForList("""
            select right(c.relname, 7)
            from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent = ?::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
            order by 1
            """, String.class, table).stream()
                .map(it -> YearMonth.parse(it, SUFFIX))
                .toList();
    }

    /** @return false if it was there */
    boolean make(String table, YearMonth month) {
        return alone(() -> {
            if (of(table).contains(month)) return false;
            var name = name(table, month);
            jdbc.execute("create table %s (like %s including all)".formatted(name, table));
            settings(table, name).forEach(jdbc::execute);
            // Attaching locks the default partition anyway; what it holds of this month moves over.
            jdbc.execute("lock table %s_default in access exclusive mode".formatted(table));
            jdbc.update(
                    "with moved as (delete from %s_default where at >= ? and at < ? returning *) insert into %s select * from moved"
                            .formatted(table, name),
                    begin(month),
                    begin(month.plusMonths(1)));
            jdbc.execute("alter table %s attach partition %s for values from ('%s') to ('%s')"
                    .formatted(table, name, begin(month), begin(month.plusMonths(1))));
            return true;
        });
    }

    void drop(String table, YearMonth month) {
        alone(() -> {
            jdbc.execute("drop table if exists " + name(table, month));
            return true;
        });
    }

    /** Rows for which there was no month: none, while the job runs. */
    long strays(String table) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from only %s_default".formatted(table), Long.class));
    }

    int dropStrays(String table, Instant before) {
        return jdbc.update("delete from %s_default where at < ?".formatted(table), before.atOffset(ZoneOffset.UTC));
    }

    /** One node at a time, in one transaction that waits for nobody for long. */
    private boolean alone(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            jdbc.queryForList("select set_config('lock_timeout', ?, true)", PATIENCE);
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext('orderyard.partitions'))::text");
            return work.get();
        }));
    }

    /** "like" copies neither what is not to be analysed nor how often to look: the default partition is the model. */
    private List<String> settings(String table, String name) {
        return jdbc.queryForList("""
            select format('alter table %I alter column %I set statistics %s', ?, attname, attstattarget)
            from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attstattarget >= 0
            union all
            select format('alter table %I set (%s)', ?, array_to_string(reloptions, ', '))
            from pg_class
            where oid = ?::regclass and reloptions is not null
            """, String.class, name, table + "_default", name, table + "_default");
    }

    private static String name(String table, YearMonth month) {
        return table + "_" + month.format(SUFFIX);
    }

    private static java.time.OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
