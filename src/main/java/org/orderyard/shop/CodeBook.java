package org.orderyard.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes that people added, each for one shop or for every one; every change is kept, with who and when. */
@Component
public class CodeBook implements AddedCodes {
    private static final Logger LOG = LoggerFactory.getLogger(CodeBook.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String NAMED =
            "shop = :shop and partner = :partner and kind = :kind and lower(code) = lower(:code)";

    public record Entry(CodeName name, String value, String by, Instant at) {}

    /** @param change newest that is in it */
    private record Known(Map<CodeName, String> values, long change, long sinceNanos) {
        boolean isFresh() {
            return System.nanoTime() - sinceNanos < FRESH.toNanos();
        }
    }

    private final JdbcClient jdbc;
    private final Whence whence;
    private volatile Known known = new Known(Map.of(), -1, System.nanoTime() - FRESH.toNanos());

    CodeBook(JdbcClient jdbc, Whence whence) {
        this.whence = whence;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(CodeName name, boolean isAnew) {
        if (isAnew || !known.isFresh()) refresh();
        var values = known.values();
        return Optional.ofNullable(values.get(folded(name)))
                .or(() -> Optional.ofNullable(values.get(folded(name.of("")))));
    }

    public List<Entry> all() {
        return jdbc.sql("select shop, partner, kind, code, value, by_user, at from codes order by partner, kind, code,"
                        + " shop")
                .query((row, _) -> entry(row))
                .list();
    }

    /** @return false: it says so already */
    @Transactional
    public boolean put(CodeName name, String value, String user) {
        var before = before(name);
        if (before.filter(value::equals).isPresent()) return false;
        delete(name);
        jdbc.sql("""
            insert into codes (shop, partner, kind, code, value, by_user)
            values (:shop, :partner, :kind, :code, :value, :user)
            """)
                .params(params(name))
                .param("value", value)
                .param("user", user)
                .update();
        note(name, before, Optional.of(value), user);
        return true;
    }

    /** @return false: it is not there */
    @Transactional
    public boolean remove(CodeName name, String user) {
        var before = before(name);
        if (before.isEmpty()) return false;
        delete(name);
        note(name, before, Optional.empty(), user);
        return true;
    }

    /** Names that were said since then. */
    public List<CodeName> saidSince(Instant when) {
        return jdbc.sql("""
            select distinct shop, partner, kind, code from code_changes where value is not null and at >= :when
            """)
                .param("when", java.sql.Timestamp.from(when))
                .query((row, _) -> name(row))
                .list();
    }

    /** One at a time, so that a higher number is never seen before a lower one. */
    private Optional<String> before(CodeName name) {
        jdbc.sql("lock table code_changes in share row exclusive mode").update();
        return jdbc.sql("select value from codes where " + NAMED)
                .params(params(name))
                .query(String.class)
                .optional();
    }

    private void delete(CodeName name) {
        jdbc.sql("delete from codes where " + NAMED).params(params(name)).update();
    }

    private void note(CodeName name, Optional<String> before, Optional<String> value, String user) {
        jdbc.sql("""
            insert into code_changes (shop, partner, kind, code, old_value, value, by_user, origin)
            values (:shop, :partner, :kind, :code, :before, :value, :user, :origin)
            """)
                .params(params(name))
                .param("origin", whence.address())
                .param("before", before.orElse(null))
                .param("value", value.orElse(null))
                .param("user", user)
                .update();
    }

    /** Without the database nothing takes effect anyway; until it is back, what is known holds. */
    private void refresh() {
        try {
            var change = jdbc.sql("select coalesce(max(id), 0) from code_changes")
                    .query(Long.class)
                    .single();
            var now = System.nanoTime();
            known = change == known.change()
                    ? new Known(known.values(), change, now)
                    : new Known(values(), change, now);
        } catch (DataAccessException away) {
            LOG.debug("Codes could not be looked up: {}", away.getMessage());
        }
    }

    private Map<CodeName, String> values() {
        var values = new HashMap<CodeName, String>();
        all().forEach(it -> values.put(folded(it.name()), it.value()));
        return values;
    }

    private static CodeName folded(CodeName name) {
        return new CodeName(
                name.shop(), name.partner(), name.kind(), name.code().toLowerCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> params(CodeName name) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("shop", name.shop());
        params.put("partner", name.partner());
        params.put("kind", name.kind().word());
        params.put("code", name.code());
        return params;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                name(row),
                row.getString("value"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static CodeName name(ResultSet row) throws SQLException {
        return new CodeName(
                row.getString("shop"),
                row.getString("partner"),
                CodeKind.of(row.getString("kind")),
                row.getString("code"));
    }
}
