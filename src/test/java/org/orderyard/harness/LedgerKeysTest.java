package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerKeysTest {
    @Test
    void areDoneWhenTheyAreNeitherDeadNorWaiting() {
        var database = TestDatabase.migrated();
        JdbcClient.create(database).sql("""
            insert into inbox_keys (endpoint, key, body_hash, message_id, status)
            values ('ebay-orders', '4711', '', gen_random_uuid(), 'DONE'), ('shopify', '1', '', gen_random_uuid(), 'DONE')
            """).update();

        var balance = new LedgerKeys(database, "ebay-orders").against(Set.of("4711", "4712"), Map.of("4711", 1));

        assertThat(balance.done()).containsExactly("4711");
        assertThat(balance.findings()).containsExactly("1 accepted and lost: [4712]");
    }
}
