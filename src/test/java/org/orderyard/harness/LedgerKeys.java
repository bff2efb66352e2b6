package org.orderyard.harness;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of an endpoint in the ledger of messages, by what became of them; a replay counts for its original. */
public record LedgerKeys(JdbcClient database, String endpoint) {
    private static final String DEAD = """
        select k.key from inbox_keys k
        join dead_letters d on d.root_id = k.message_id
        where k.endpoint = :endpoint and d.status in ('OPEN', 'REPLAYING')
        """;
    private static final String WAITING = """
        select k.key from inbox_keys k
        join waiting_messages w on w.root_id = k.message_id
        where k.endpoint = :endpoint
        """;
    private static final String ALL = "select key from inbox_keys where endpoint = :endpoint";

    public LedgerKeys(DataSource database, String endpoint) {
        this(JdbcClient.create(database), endpoint);
    }

    public Balance against(Set<String> accepted, Map<String, Integer> effects) {
        var dead = keys(DEAD);
        var waiting = keys(WAITING);
        var done = keys(ALL);
        done.removeAll(dead);
        done.removeAll(waiting);
        return new Balance(accepted, done, dead, waiting, effects);
    }

    private Set<String> keys(String sql) {
        return new TreeSet<>(database.sql(sql)
                .param("endpoint", endpoint)
                .query(String.class)
                .list());
    }
}
