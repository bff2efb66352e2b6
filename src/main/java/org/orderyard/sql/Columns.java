package org.orderyard.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows of one statement, a column an array, for {@code unnest(?, ?, …)}: a batch of 200 is as many statements as a batch of 2.
 *
 * @param <T> what one row is made of
 */
public final class Columns<T> {
    private record Column(String type, Object[] values) {}

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> text(Function<T, @Nullable String> value) {
        return column("text", String[]::new, value);
    }

    public Columns<T> optional(Function<T, Optional<String>> value) {
        return text(it -> value.apply(it).orElse(null));
    }

    public Columns<T> bigint(ToLongFunction<T> value) {
        return nullableBigint(value::applyAsLong);
    }

    public Columns<T> nullableBigint(Function<T, @Nullable Long> value) {
        return column("int8", Long[]::new, value);
    }

    public Columns<T> integer(ToIntFunction<T> value) {
        return column("int4", Integer[]::new, value::applyAsInt);
    }

    public Columns<T> bool(Predicate<T> value) {
        return column("bool", Boolean[]::new, value::test);
    }

    public Columns<T> uuid(Function<T, @Nullable UUID> value) {
        return column("uuid", Object[]::new, value);
    }

    public Columns<T> bytes(Function<T, byte[]> value) {
        return column("bytea", byte[][]::new, value);
    }

    public Columns<T> decimal(Function<T, java.math.BigDecimal> value) {
        return column("numeric", Object[]::new, value);
    }

    public Columns<T> time(Function<T, Optional<Instant>> value) {
        return column(
                "timestamptz",
                Object[]::new,
                it -> value.apply(it).map(Instant::toString).orElse(null));
    }

    /** Runs the statement unless there are no rows. */
    public int update(JdbcTemplate jdbc, String sql) {
        return rows.isEmpty() ? 0 : jdbc.update(sql, this::bind);
    }

    public <R> List<R> query(JdbcTemplate jdbc, String sql, RowMapper<R> mapper) {
        return rows.isEmpty() ? List.of() : jdbc.query(sql, this::bind, mapper);
    }

    /** @param array arrays of strings, numbers and bytes cross in binary: neither side escapes and parses documents */
    private <V> Columns<T> column(String type, IntFunction<V[]> array, Function<T, ? extends @Nullable V> value) {
        var values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) values[i] = value.apply(rows.get(i));
        columns.add(new Column(type, values));
        return this;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        var connection = statement.getConnection();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
        }
    }
}
