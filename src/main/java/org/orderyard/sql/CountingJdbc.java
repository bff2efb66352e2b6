package org.orderyard.sql;

import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.StatementCallback;

/** Counts the statements that it runs: the promise "as many for 200 messages as for 20" is tested and measured with it. */
public class CountingJdbc extends JdbcTemplate {
    private final LongAdder statements = new LongAdder();

    public CountingJdbc(DataSource dataSource) {
        super(dataSource);
    }

    public long statements() {
        return statements.sum();
    }

    @Override
    public <T> @Nullable T execute(PreparedStatementCreator creator, PreparedStatementCallback<T> action)
            throws DataAccessException {
        statements.increment();
        return super.execute(creator, action);
    }

    @Override
    public <T> @Nullable T execute(StatementCallback<T> action) throws DataAccessException {
        statements.increment();
        return super.execute(action);
    }

    @Override
    public <T> @Nullable T execute(ConnectionCallback<T> action) throws DataAccessException {
        statements.increment();
        return super.execute(action);
    }
}
