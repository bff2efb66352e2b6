package org.orderyard.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that it runs: the promise "as many for 200 messages as for 20" is tested and measured with it. */
public class CountingJdbc extends JdbcTemplate {
    private final LongAdder statements = new LongAdder();
    private final ThreadLocal<long[]> here = ThreadLocal.withInitial(() -> new long[1]);

    public CountingJdbc(DataSource dataSource) {
        super(dataSource);
    }

    public long statements() {
        return statements.sum();
    }

    /** Those of the calling thread alone. */
    public long statementsOfThisThread() {
        return here.get()[0];
    }

    /** Every statement passes here; the public execute methods are not what update and query call. */
    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        statements.increment();
        here.get()[0]++;
        super.applyStatementSettings(statement);
    }
}
