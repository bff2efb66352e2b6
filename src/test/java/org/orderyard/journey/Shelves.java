package org.orderyard.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock for tests: SKUs that nobody else uses, counted in by messages like real ones. */
public class Shelves {
    private final Partners partners;
    private final JdbcClient jdbc;

    public Shelves(Partners partners, JdbcClient jdbc) {
        this.partners = partners;
        this.jdbc = jdbc;
    }

    /** A new SKU, with so many pieces in Berlin. */
    public String sku(int inBerlin) {
        var sku = "S-" + UUID.randomUUID();
        if (inBerlin > 0) count(sku, "BERLIN", inBerlin);
        return sku;
    }

    /** What a facility counts, once it is in and nobody has taken of it. */
    public void count(String sku, String facility, int quantity) {
        arrives(sku, facility, quantity);
        await("stock of " + sku)
                .atMost(Duration.ofSeconds(10))
                .until(() -> onHand(sku, facility), it -> it == quantity);
    }

    /** What a facility counts; others may wait for it. */
    public void arrives(String sku, String facility, int quantity) {
        partners.send("stock.updates", """
            {"command":"StockReset","shop":"main","facility":"%s","asOf":"2026-11-22T10:00:00Z","items":[{"sku":"%s","quantity":%d}]}\
            """.formatted(facility, sku, quantity));
    }

    public int onHand(String sku, String facility) {
        return level("on_hand", sku, facility);
    }

    public int reserved(String sku, String facility) {
        return level("reserved", sku, facility);
    }

    private int level(String column, String sku, String facility) {
        return jdbc.sql("select coalesce(sum(%s), 0) from stock where sku = :sku and facility = :facility"
                        .formatted(column))
                .param("sku", sku)
                .param("facility", facility)
                .query(Integer.class)
                .single();
    }
}
